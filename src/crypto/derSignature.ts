/** A tag of DER. */
const SEQUENCE = 0x30;
const INTEGER = 0x02;

/**
 * Reads an ECDSA signature in DER, as OpenSSL, Java and cloud services for keys make it.
 *
 * @param size - bytes of each half of a raw signature
 * @returns R and S, one behind the other; null for what is no such DER; never throws
 * @see RFC 7518 §3.4, RFC 3279 §2.2.3
 */
export function rawFromDer(der: Uint8Array, size: number): Uint8Array<ArrayBuffer> | null {
  const start = der[1] === 0x81 ? 3 : 2;
  if (der[0] !== SEQUENCE || der[start - 1] !== der.length - start) return null;
  const raw = new Uint8Array(size * 2);
  let at = start;
  for (const end of [size, size * 2]) {
    const length = der[at + 1];
    if (der[at] !== INTEGER || !length) return null;
    const number = der.subarray(at + 2, at + 2 + length);
    const digits = number.subarray(Math.max(number.length - size, 0));
    if (number.subarray(0, -digits.length).some(Boolean)) return null;
    raw.set(digits, end - digits.length);
    at += 2 + length;
  }
  return at === der.length ? raw : null;
}
