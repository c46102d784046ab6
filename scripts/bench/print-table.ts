// Rows of figures on the terminal.

/** Prints rows under a heading, columns as wide as they need be. */
export const printTable = (title: string, rows: readonly (readonly string[])[]): void => {
  console.log(`\n${title}`);
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    console.log(
      row
        .map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
        .join('  '),
    );
  }
};

/** @returns `percent(0.9827)` is `98.3`. */
export const percent = (share: number): string => (share * 100).toFixed(1);

/** @returns `kilobytes(90_052)` is `90.1`. */
export const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
