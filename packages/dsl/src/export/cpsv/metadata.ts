import type { ChannelId, Id, IsoDate, LanguageTag, Text } from "../../bundle/index.ts";

/** What public-service metadata can carry of a procedure: that, and no more, comes back from an export. */
export interface PublicService {
	readonly procedure: Id;
	/** The national code. */
	readonly code?: string;
	readonly edition: IsoDate;
	readonly title: Text;
	/** The help; where there is none, the title once more. */
	readonly description: Text;
	readonly owner: Id;
	/** Where it holds: the id of the calendar that its offices keep. */
	readonly place: Id;
	readonly languages: readonly LanguageTag[];
	/** In whole days, where the clock `total` says so in days or weeks. */
	readonly processingTime?: string;
	readonly channels: readonly { readonly id: ChannelId; readonly title: Text }[];
	readonly papers: readonly { readonly id: string; readonly title: Text }[];
	readonly results: readonly { readonly id: Id; readonly title: Text }[];
	/** Fixed amounts in the currency's own units: `34.50`. */
	readonly costs: readonly {
		readonly id: Id;
		readonly title: Text;
		readonly value?: string;
		readonly currency?: string;
	}[];
	readonly laws: readonly { readonly id: Id; readonly cite: string; readonly url?: string }[];
}
