import { brotliCompressSync, constants } from 'node:zlib';
import { freshContext, type Stage } from './browser.ts';
import type { Row } from './report.ts';

const KB = 1000;

/** What the page loads at its start, in bytes after brotli as a CDN sends them. */
export async function loadingRows(stage: Stage): Promise<Row[]> {
  const context = await freshContext(stage);
  const page = await context.newPage();
  const texts = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    const isCode = ['document', 'stylesheet', 'script'].includes(response.request().resourceType());
    if (isCode) texts.set(response.url(), response.body());
  });
  await page.goto(stage.address, { waitUntil: 'networkidle' });
  const loaded = await Promise.all(
    [...texts].map(async ([address, text]) => ({ address, text: await text })),
  );
  await context.close();

  const html = loaded.find(({ address }) => address === stage.address)?.text.toString() ?? '';
  const needed = loaded.filter(
    ({ address }) =>
      address === stage.address || html.includes(address.split('/').pop() ?? address),
  );
  return [
    row('the page with what it links', needed, 85),
    row('the same with what loads beside the first paint', loaded, 130),
  ];
}

function row(what: string, files: readonly { readonly text: Buffer }[], limit: number): Row {
  const size = files.reduce((sum, { text }) => sum + compressed(text), 0);
  const budget = { limit, of: 'p95' } as const;
  return { what, unit: 'KB', median: size / KB, p95: null, floor: null, budget };
}

function compressed(bytes: Buffer): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(bytes, { params }).byteLength;
}
