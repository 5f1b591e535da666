import type { HelperDelegate } from 'handlebars';
import { type AssetHelperNeeds, assetHelpers } from './asset.helpers.js';
import { chartHelpers } from './chart.helpers.js';
import { dateHelpers } from './date.helpers.js';
import { logicHelpers } from './logic.helpers.js';
import { numberHelpers } from './number.helpers.js';
import { textHelpers } from './text.helpers.js';

/** All that a template can call. Pure and for showing only: decisions belong in the view model. */
export function createHelpers(needs: AssetHelperNeeds): Readonly<Record<string, HelperDelegate>> {
  return {
    ...logicHelpers,
    ...textHelpers(needs.translator),
    ...numberHelpers(needs.translator),
    ...dateHelpers(needs.translator),
    ...assetHelpers(needs),
    ...chartHelpers(needs.translator),
  };
}
