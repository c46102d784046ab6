import { expect, it } from 'vitest';
import { describeUnportableName } from './unportable-name.ts';

it.each([
  ['сұрақ?.txt', 'the character ?'],
  ['10:45.txt', 'the character :'],
  ['a\\b.txt', 'the character \\'],
  ['CON.txt', 'a device'],
  ['kk/com1.жаңалық.txt', 'a device'],
  ['2025./a.txt', 'ends in a full stop'],
  ['бірінші /a.txt', 'or a space'],
  ['a\tb.txt', 'a control character'],
])('warns of %j, which Windows cannot have', (path, fault) => {
  expect(describeUnportableName(path)).toMatchObject({ rule: 'name-not-portable', severity: 'warning', file: path });
  expect(describeUnportableName(path)?.message).toContain(fault);
});

it('says nothing of names that every computer can have', () => {
  for (const path of ['003.txt', 'Жаңа мектеп (2).txt', 'kk/console.txt', 'соңы..txt', '.gitignore.txt', 'COM10.txt'])
    expect(describeUnportableName(path), path).toBeUndefined();
});
