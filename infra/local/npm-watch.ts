import { commandOf, parentOf } from './processes.ts';

const isRunner = (pid: number): boolean => /\b(npm|pnpm|yarn|bun)\b/.test(commandOf(pid));
const isShell = (pid: number): boolean => /^\S*sh -c /.test(commandOf(pid));

/** The process of the package manager that started us, directly or through its shell; null when it is gone already. */
const runner = (): { readonly shell: number | null; readonly npm: number } | null => {
  const parent = process.ppid;
  const shell = isShell(parent) ? parent : null;
  const npm = shell === null ? parent : (parentOf(shell) ?? 0);
  return npm === 1 && !isRunner(1) ? null : { shell, npm };
};

/** When npm is killed, its shell and this server would go on and keep the ports and the data; then we stop too. */
export const watchNpm = (onGone: () => void): (() => void) => {
  const found = runner();
  const here = () =>
    found !== null &&
    process.ppid === (found.shell ?? found.npm) &&
    (found.shell === null || (parentOf(found.shell) ?? 0) === found.npm);
  const timer = setInterval(() => {
    if (here()) return;
    clearInterval(timer);
    onGone();
  }, 300);
  return () => clearInterval(timer);
};
