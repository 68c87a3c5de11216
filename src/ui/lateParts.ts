import { late } from './late.ts';

/** All that the first paint does not need. */
export const lateParts = late(() =>
  import('./afterFirstPaint.ts').then(({ afterFirstPaint }) => afterFirstPaint),
);

/** Begins to load it; called once, when the page starts. */
export function loadLateParts(): void {
  // The screens show that it failed.
  lateParts.load().catch(() => {});
}
