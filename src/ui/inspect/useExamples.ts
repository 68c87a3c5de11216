import type { ExampleKind } from '../../token/examples.ts';
import { lateParts } from '../lateParts.ts';
import { useClock } from '../useTime.ts';

/** Makes an example at the moment it is asked for, so that its countdown runs, and hands it on. */
export function useExamples(onExample: (text: string) => void): (kind: ExampleKind) => void {
  const clock = useClock();
  return (kind) => {
    lateParts.load().then(
      ({ exampleToken }) => onExample(exampleToken(kind, clock.now())),
      // The screen already says that a part of it did not load.
      () => {},
    );
  };
}
