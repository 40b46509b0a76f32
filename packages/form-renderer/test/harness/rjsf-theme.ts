import BaseInputTemplate from "@rjsf/core/lib/components/templates/BaseInputTemplate.js";
import SelectWidget from "@rjsf/core/lib/components/widgets/SelectWidget.js";
import TextWidget from "@rjsf/core/lib/components/widgets/TextWidget.js";

import type { Theme } from "../../src/index.ts";

/** RJSF's own controls in place of ours, as a host with a theme would have them. */
export const rjsfTheme: Theme = {
	widgets: { text: TextWidget, select: SelectWidget },
	templates: { BaseInputTemplate },
};
