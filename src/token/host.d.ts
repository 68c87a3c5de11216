/**
 * The only host objects that the pure core uses, declared by hand because `token/` and `checks/`
 * compile without the DOM lib. Every browser, worker and Node.js has them.
 */

declare class TextDecoder {
  constructor(
    label?: 'utf-8' | 'utf-16le' | 'utf-16be',
    options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
  );
  decode(input?: Uint8Array): string;
}

declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
  encodeInto(source: string, destination: Uint8Array): { readonly read: number };
}
