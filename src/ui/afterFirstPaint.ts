import { exampleToken } from '../token/examples.ts';
import { ClaimsTable } from './inspect/ClaimsTable.tsx';
import { Findings } from './inspect/Findings.tsx';
import { FoundPanels } from './inspect/FoundPanels.tsx';
import { HeaderParameters } from './inspect/HeaderParameters.tsx';
import { PartsPanel } from './inspect/PartsPanel.tsx';
import { SegmentLegend } from './inspect/SegmentLegend.tsx';
import { SignaturePanel } from './inspect/SignaturePanel.tsx';
import { TimelinePicture } from './inspect/TimelinePicture.tsx';
import { RefreshScreen } from './refresh/RefreshScreen.tsx';

/**
 * What the first paint does not wait for: the parts of Inspect that explain, the other screens, and
 * what makes examples. They are one chunk, because its parts share much and compress better together.
 */
export const afterFirstPaint = {
  ClaimsTable,
  exampleToken,
  Findings,
  FoundPanels,
  HeaderParameters,
  PartsPanel,
  RefreshScreen,
  SegmentLegend,
  SignaturePanel,
  TimelinePicture,
} as const;
