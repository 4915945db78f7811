import { decode } from "jpeg-js";
import decodeQR from "qr/decode.js";
import { expect, test } from "vitest";
import { qrImage } from "./qr-image";

test("WeChat 3.1: the JPEG is a QR code that says the address of the phone page", () => {
  for (const origin of ["http://localhost:3000", "https://a-rather-long-name.of-some-host.example:8443"]) {
    const text = `${origin}/provider/wechat/connect/confirm?uuid=061p2Za447CUkl2X`;
    const { width, height, data } = decode(qrImage(text), { useTArray: true });
    expect(width).toBeGreaterThan(300);
    expect(decodeQR({ width, height, data })).toBe(text);
  }
});
