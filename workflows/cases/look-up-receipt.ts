import type { ReceiptView } from '../domain/case.ts';
import { typedCode } from '../domain/receipt-code.ts';
import type { Intake, Keys } from '../ports.ts';

/** Null for a code that nothing was handed in with. A malformed code costs the same read as a well-formed one. */
export const lookUpReceipt = async (
  ports: { readonly intake: Intake; readonly keys: Keys },
  typed: string,
): Promise<ReceiptView | null> => {
  const code = typedCode(typed);
  const view = await ports.intake.receipt(ports.keys.sha256(code ?? 'no code'));
  return code === null ? null : view;
};
