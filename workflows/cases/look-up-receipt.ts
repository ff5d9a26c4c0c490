import type { ReceiptView, Said } from '../domain/case.ts';
import { typedCode } from '../domain/receipt-code.ts';
import type { Intake, Keys } from '../ports.ts';

/** All that a receipt code opens. */
export interface Receipt {
  readonly code: string;
  readonly codeHash: string;
  readonly view: ReceiptView;
  readonly said: readonly Said[];
  /** Whether a mail says that there is a message; the address itself is told to nobody. */
  readonly ping: boolean;
}

/** Null for a code that nothing was handed in with, or that is gone. Whatever was typed, the same rows are asked for. */
export const lookUpReceipt = async (
  ports: { readonly intake: Pick<Intake, 'receipt' | 'thread' | 'pingAddress'>; readonly keys: Keys },
  typed: string,
): Promise<Receipt | null> => {
  const code = typedCode(typed);
  const codeHash = ports.keys.sha256(code ?? 'no code');
  const [view, said, address] = await Promise.all([
    ports.intake.receipt(codeHash),
    ports.intake.thread(codeHash),
    ports.intake.pingAddress(codeHash),
  ]);
  return code === null || view === null ? null : { code, codeHash, view, said, ping: address !== null };
};
