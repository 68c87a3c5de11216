import { ClaimsTable } from './ClaimsTable.tsx';
import { Findings } from './Findings.tsx';
import { FoundPanels } from './FoundPanels.tsx';
import { HeaderParameters } from './HeaderParameters.tsx';
import { PartsPanel } from './PartsPanel.tsx';
import { SegmentLegend } from './SegmentLegend.tsx';
import { SignaturePanel } from './SignaturePanel.tsx';
import { TimelinePicture } from './TimelinePicture.tsx';

/**
 * The parts of the screen that explain: with their tables of claims, algorithms and findings they are
 * as large as all the rest of it, so they load beside the first paint.
 */
export const explanations = {
  ClaimsTable,
  Findings,
  FoundPanels,
  HeaderParameters,
  PartsPanel,
  SegmentLegend,
  SignaturePanel,
  TimelinePicture,
} as const;
