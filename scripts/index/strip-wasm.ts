// A WebAssembly module without what nobody can call: Pagefind's has filters and settings of which the search here uses
// nothing, a twentieth of its code. The binary format is that of the core specification, version 1, section 5.

type Section = { readonly id: number; readonly bytes: Uint8Array };

/** Reads a module's bytes one after another. */
const createReader = (bytes: Uint8Array, start = 0) => {
  let at = start;
  const byte = (): number => bytes[at++] ?? 0;
  /** A number in LEB128, unsigned; of a signed one only the length is of use here. */
  const number = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const next = byte();
      value += (next & 127) * scale;
      if (next < 128) return value;
    }
  };
  const take = (length: number): Uint8Array => bytes.subarray(at, (at += length));
  return { byte, number, take, place: () => at, isAtEnd: () => at >= bytes.length };
};
type Reader = ReturnType<typeof createReader>;

const encodeNumber = (value: number): number[] =>
  value < 128 ? [value] : [(value & 127) | 128, ...encodeNumber(Math.floor(value / 128))];

const readSections = (wasm: Uint8Array): Section[] => {
  const reader = createReader(wasm, 8);
  const sections: Section[] = [];
  while (!reader.isAtEnd()) sections.push({ id: reader.byte(), bytes: reader.take(reader.number()) });
  return sections;
};

/** Reads past an instruction's operands. @returns The function that it names, if any. */
const skipOperands = (opcode: number, reader: Reader): number | undefined => {
  if (opcode === 0x10 || opcode === 0xd2) return reader.number(); // call, ref.func
  if (opcode === 0x43)
    reader.take(4); // f32.const
  else if (opcode === 0x44)
    reader.take(8); // f64.const
  else if (opcode === 0x0e)
    for (let labels = reader.number() + 1; labels > 0; labels--) reader.number(); // br_table
  else if (opcode === 0x1c)
    reader.take(reader.number()); // select with types
  else if (opcode === 0xfc) {
    const operands = [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1][reader.number()];
    if (operands === undefined) throw new Error('The module has an instruction that is not known here.');
    for (let i = 0; i < operands; i++) reader.number();
  } else if (opcode === 0x11 || (opcode >= 0x28 && opcode <= 0x3e)) {
    reader.number(); // call_indirect, loads and stores
    reader.number();
  } else if (
    (opcode >= 0x02 && opcode <= 0x04) || // block, loop, if
    (opcode >= 0x0c && opcode <= 0x0d) || // br, br_if
    (opcode >= 0x20 && opcode <= 0x26) || // variables and tables
    (opcode >= 0x3f && opcode <= 0x42) || // memory's size, integer constants
    opcode === 0xd0
  ) {
    reader.number();
  } else if (opcode > 0xc4 || (opcode > 0x1b && opcode < 0x45)) {
    if (opcode !== 0xd1) throw new Error('The module has an instruction that is not known here.');
  }
  return undefined;
};

const calledIn = (body: Uint8Array): number[] => {
  const reader = createReader(body);
  for (let groups = reader.number(); groups > 0; groups--) {
    reader.number();
    reader.byte();
  }
  const called: number[] = [];
  while (!reader.isAtEnd()) {
    const name = skipOperands(reader.byte(), reader);
    if (name !== undefined) called.push(name);
  }
  return called;
};

/** How many of the imports are functions: they have the first numbers. */
const countImports = (section: Uint8Array | undefined): number => {
  if (!section) return 0;
  const reader = createReader(section);
  const all = reader.number();
  for (let i = 0; i < all; i++) {
    reader.take(reader.number());
    reader.take(reader.number());
    if (reader.byte() !== 0) throw new Error('The module imports something that is no function.');
    reader.number();
  }
  return all;
};

const exportedFunctions = (section: Uint8Array, kept: ReadonlySet<string>): number[] => {
  const reader = createReader(section);
  const found: number[] = [];
  for (let all = reader.number(); all > 0; all--) {
    const name = Buffer.from(reader.take(reader.number())).toString();
    const [kind, number] = [reader.byte(), reader.number()];
    if (kind === 0 && kept.has(name)) found.push(number);
  }
  return found;
};

/** Functions that are called through a table: which of them are, can't be told. */
const functionsInTables = (section: Uint8Array): number[] => {
  const reader = createReader(section);
  const found: number[] = [];
  for (let all = reader.number(); all > 0; all--) {
    if (reader.number() !== 0) throw new Error('The module has a table of a kind that is not known here.');
    while (reader.byte() !== 0x0b);
    for (let functions = reader.number(); functions > 0; functions--) found.push(reader.number());
  }
  return found;
};

/** No locals; `unreachable`; `end`. */
const emptyBody = Uint8Array.of(0, 0, 0x0b);

/**
 * @param kept Names of the exported functions that are called.
 * @returns The module with empty bodies for the functions that these can't reach, and without its custom sections.
 */
export const stripWasm = (wasm: Uint8Array, kept: ReadonlySet<string>): Uint8Array<ArrayBuffer> => {
  const sections = readSections(wasm);
  const sectionOf = (id: number): Uint8Array | undefined => sections.find((section) => section.id === id)?.bytes;
  const imports = countImports(sectionOf(2));
  const code = createReader(sectionOf(10) ?? Uint8Array.of(0));
  const bodies = Array.from({ length: code.number() }, () => code.take(code.number()));
  const reached = new Set<number>();
  const waiting = [
    ...exportedFunctions(sectionOf(7) ?? Uint8Array.of(0), kept),
    ...functionsInTables(sectionOf(9) ?? Uint8Array.of(0)),
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const body = bodies[next - imports];
    if (!body || reached.has(next)) continue;
    reached.add(next);
    waiting.push(...calledIn(body));
  }
  const newBodies = bodies.map((body, i) => (reached.has(i + imports) ? body : emptyBody));
  const newCode = Buffer.concat([
    Uint8Array.from(encodeNumber(newBodies.length)),
    ...newBodies.flatMap((body) => [Uint8Array.from(encodeNumber(body.length)), body]),
  ]);
  const written = sections
    .filter(({ id }) => id !== 0)
    .flatMap(({ id, bytes }) => {
      const content = id === 10 ? newCode : bytes;
      return [Uint8Array.from([id, ...encodeNumber(content.length)]), content];
    });
  return Uint8Array.from(Buffer.concat([wasm.subarray(0, 8), ...written]));
};
