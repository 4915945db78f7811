// A QR code as the JPEG that WeChat's page shows: black on white, with the quiet zone that scanners need.
// ISO/IEC 18004. https://www.iso.org/standard/83389.html
import { encode } from "jpeg-js";
import encodeQR from "qr";

/** In pixels. */
const moduleSize = 8;

/** Draws the code of a text. */
export function qrImage(text: string): Uint8Array<ArrayBuffer> {
  const modules = encodeQR(text, "raw", { ecc: "medium", border: 4 });
  const width = modules.length * moduleSize;
  const data = Buffer.alloc(width * width * 4, 0xff);
  for (let y = 0; y < width; y += 1)
    for (let x = 0; x < width; x += 1)
      if (modules[Math.floor(y / moduleSize)]![Math.floor(x / moduleSize)])
        data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
  return new Uint8Array(encode({ data, width, height: width }, 90).data);
}
