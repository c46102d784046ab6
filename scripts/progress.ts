// What a person sees while a command works: one line that is rewritten in a terminal, plain lines elsewhere.
import pc from 'picocolors';

export type Progress = {
  /** Begins a stage; ends the one before. */
  stage(name: string): void;
  /** Says how far the stage is, of how many. Cheap: call it for every item. */
  step(done: number, total: number): void;
  /** Ends the last stage and prints a closing line. */
  finish(message: string): void;
};

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** @param stream Where to print; `isTTY` decides the form, `CI` in the environment asks for plain lines. */
export const createProgress = (stream: NodeJS.WriteStream = process.stderr): Progress => {
  const isRewritten = stream.isTTY === true && !process.env['CI'];
  const begin = performance.now();
  let current: { readonly name: string; readonly begin: number; count: string; shownAt: number } | undefined;

  const show = (): void => {
    if (!current || !isRewritten) return;
    stream.write(`\r\x1b[2K${pc.cyan('•')} ${current.name} ${pc.dim(`${current.count} ${seconds(current.begin)}`)}`);
    current.shownAt = performance.now();
  };
  const endStage = (): void => {
    if (!current) return;
    const line = `${current.name}${current.count ? ` ${current.count}` : ''} (${seconds(current.begin)})`;
    stream.write(isRewritten ? `\r\x1b[2K${pc.green('✓')} ${line}\n` : `${line}\n`);
    current = undefined;
  };

  return {
    stage(name) {
      endStage();
      current = { name, begin: performance.now(), count: '', shownAt: 0 };
      show();
    },
    step(done, total) {
      if (!current) return;
      const elapsed = performance.now() - current.begin;
      // Time left is a guess from the pace so far; worth a reader's attention only after some seconds.
      const left =
        elapsed > 3000 && done > 0 && done < total
          ? ` ${Math.ceil(((elapsed / done) * (total - done)) / 1000)} s left`
          : '';
      current.count = done === total ? `${total}` : `${done}/${total}${left}`;
      if (performance.now() - current.shownAt > 100) show();
    },
    finish(message) {
      endStage();
      stream.write(`${message} (${seconds(begin)})\n`);
    },
  };
};
