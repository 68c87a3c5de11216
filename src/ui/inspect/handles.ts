import type { Span } from '../../token/span.ts';

/** What other parts of the screen ask of the text box. */
export interface TokenInputHandle {
  readonly box: HTMLTextAreaElement | null;
  /** the picture behind the box, with the same text in the same places; null behind a long text */
  readonly mirror: HTMLElement | null;
  /** Puts another text in place of the present one: as one step that can be undone, unless it has hundreds of lines. */
  replace(text: string): void;
  /** Selects a stretch of the text and brings it into sight. */
  select(span: Span): void;
}

/** What they ask of source text that is shown. */
export interface JsonTextHandle {
  readonly text: string;
  readonly code: HTMLElement | null;
  /** Selects a stretch and brings it into sight. */
  select(span: Span): void;
}

/** What they ask of a segment that is shown as source. */
export interface JsonSource {
  readonly shown: JsonTextHandle | null;
  /** Selects a stretch of the text that the segment decodes to, and brings it into sight. */
  select(span: Span): void;
  /** Unfolds what hides any of a stretch of the source. */
  unfold(span: Span): void;
}
