import { encode } from 'uqr';

/** Cells of white around the code, as readers want it. */
const border = 4;

/** A QR code that holds this text and nothing else: no address, so that no camera opens a page by itself. */
export const QrCode = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const { data, size } = encode(text, { ecc: 'M', border });
  const cells = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} width="176" height="176">
      <rect width={size} height={size} fill="#fff" />
      <path d={cells.join('')} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
};
