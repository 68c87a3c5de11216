import { useMemo } from 'react';
import { prettyPrint } from '../../token/prettyPrint.ts';
import type { JsonSegment } from '../../token/segment.ts';
import { JsonText } from './JsonText.tsx';

interface SourcePartProps {
  readonly title: string;
  readonly segment: JsonSegment;
}

/** A header or payload within a panel, as pretty-printed source. */
export function SourcePart({ title, segment }: SourcePartProps) {
  const { utf8, json } = segment;
  const pretty = useMemo(() => prettyPrint(utf8.text, json), [utf8, json]);
  return (
    <dl data-role="header">
      <dt>{title}</dt>
      <dd>
        <JsonText text={pretty} label={title} />
      </dd>
    </dl>
  );
}
