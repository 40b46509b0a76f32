import { type AnytimeModel, anytimeShape } from "./action.ts";
import { type ChannelModel, channelShape } from "./channel.ts";
import { type ClockModel, clockShape } from "./clock.ts";
import { BASIS, type Common, WORDS } from "./common.ts";
import { item, type Keyed, map } from "./forms.ts";
import { type RoleModel, roleShape } from "./role.ts";
import type { Item, Shape } from "./shape.ts";
import { stepShape } from "./step.ts";
import type { StepModel } from "./step-model.ts";
import { freeIds } from "./values/names.ts";

/** What many procedures have alike, said once. Its sections are those of a procedure. */
export interface StandardFile extends Common {
	readonly channels?: readonly Keyed<Item<ChannelModel>>[];
	readonly roles?: readonly Keyed<Item<RoleModel>>[];
	readonly clocks?: readonly Keyed<Item<ClockModel>>[];
	readonly steps?: readonly Keyed<Item<StepModel>>[];
	readonly anytime?: readonly Keyed<Item<AnytimeModel>>[];
}

/** The sections of a procedure whose items may `use` a standard one. */
export const STANDARD_SECTIONS = ["channels", "roles", "clocks", "steps", "anytime"] as const;
export type StandardSection = (typeof STANDARD_SECTIONS)[number];

export function isStandardSection(section: string): section is StandardSection {
	return (STANDARD_SECTIONS as readonly string[]).includes(section);
}

export const standardShape: Shape<StandardFile> = {
	name: "a standard file",
	example: "roles:\n  clerk:\n    is: officer",
	keys: {
		...WORDS,
		...BASIS,
		channels: {
			form: map(
				freeIds,
				item(() => channelShape),
			),
			doc: "Channels that procedures `use`, by id.",
			example: "office_counter:\n  filled_by: clerk",
		},
		roles: {
			form: map(
				freeIds,
				item(() => roleShape),
			),
			doc: "Roles that procedures `use`, by id.",
		},
		clocks: {
			form: map(
				freeIds,
				item(() => clockShape),
			),
			doc: "Clocks that procedures `use`, by id.",
			example: "office_time:\n  title: Time for the office",
		},
		steps: {
			form: map(
				freeIds,
				item(() => stepShape),
			),
			doc: "Steps that procedures `use`, by id: ends above all.",
		},
		anytime: {
			form: map(
				freeIds,
				item(() => anytimeShape),
			),
			doc: "Anytime actions that procedures `use`, by id.",
		},
	},
};
