// A thread that reads, prunes and packs files, and answers in the order it is asked.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { openFileParts } from './file-parts.ts';
import { isWorthPacking, packFile, type PackedFile, sumBytes } from './pack-file.ts';
import { type PackedPlace, readPacked } from './packed-place.ts';
import { type Edition, prunePage } from './prune-page.ts';
import { type Capture, recordsOf, type WarcRecord } from './warc/warc-record.ts';

/** A file of the site, for the editions that have it. */
export type EditionFile = {
  /** Where it lies on disk. */
  readonly file: string;
  /** Where it lies in the site. */
  readonly path: string;
  /** Places in the list of editions that the threads were started with. */
  readonly editions: readonly number[];
  /** Where it is packed already. */
  readonly packed: PackedPlace | undefined;
};

/** A file of the site, for a web archive. */
export type RecordFile = {
  /** Where it lies on disk. */
  readonly file: string;
  readonly capture: Capture;
};

/** What the thread is asked for. */
export type PackJob =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly isStored: boolean }
  | ({ readonly kind: 'records' } & RecordFile)
  | ({ readonly kind: 'editions' } & EditionFile);

/** What it answers to each. */
export type PackAnswers = {
  readonly bytes: PackedFile;
  readonly records: readonly WarcRecord[];
  /** The file as each of the editions has it; the same object where they have the same bytes. */
  readonly editions: readonly PackedFile[];
};

// packers.ts alone starts this thread.
const { editions } = workerData as { readonly editions: readonly Edition[] };

/** Those that hold what is packed already: open as long as the thread lives. */
const archives = openFileParts();

const packForEditions = ({ file, path, editions: wanted, packed }: EditionFile): PackedFile[] => {
  const bytes = readFileSync(file);
  const html = path.endsWith('.html') ? bytes.toString('utf8') : undefined;
  const done = new Map<string | undefined, PackedFile>();
  return wanted.map((number) => {
    const edition = editions[number];
    const text = html === undefined || edition === undefined ? html : prunePage(html, path, edition);
    const known = done.get(text);
    if (known) return known;
    const made =
      text === html
        ? ((packed && readPacked(archives, packed, path, sumBytes(bytes))) ?? packFile(bytes, !isWorthPacking(path)))
        : packFile(Buffer.from(text ?? ''));
    done.set(text, made);
    return made;
  });
};

const answer = (job: PackJob): PackAnswers[PackJob['kind']] => {
  if (job.kind === 'bytes') return packFile(job.bytes, job.isStored);
  if (job.kind === 'records') return recordsOf(job.capture, readFileSync(job.file), !isWorthPacking(job.file));
  return packForEditions(job);
};

parentPort?.on('message', (jobs: readonly PackJob[]) => parentPort?.postMessage(jobs.map(answer)));
