import type { ChannelId, Definition, Tariffs } from "../../bundle/index.ts";
import { currencyOf } from "../../form/fees.ts";
import type { Linked } from "../../link/link.ts";
import { Numbers } from "../numbers.ts";
import type { LocateIn } from "./lines.ts";

/** What reports of one procedure share: the numbers of each channel, and the way back to the text. */
export class Counting {
	readonly definition: Definition;
	readonly currency: string;
	readonly locate: LocateIn;
	readonly #all: readonly Linked[];
	readonly #tariffs: Tariffs | undefined;
	readonly #numbers = new Map<ChannelId, Numbers>();

	/** @param all the library: procedures that this one starts are counted in it */
	constructor(linked: Linked, all: readonly Linked[], tariffs: Tariffs | undefined) {
		this.definition = linked.definition;
		this.#tariffs = tariffs;
		this.#all = all;
		this.locate = (procedure) => (this.#find(procedure) ?? linked).locate;
		this.currency = currencyOf(linked.definition) || (tariffs?.cost?.hour.currency ?? "");
	}

	on(channel: ChannelId): Numbers {
		const known = this.#numbers.get(channel);
		if (known) return known;
		const started = (id: string) => this.#find(id)?.definition;
		const tariffs = this.#tariffs && { tariffs: this.#tariffs };
		const numbers = new Numbers(this.definition, { channel, started, ...tariffs });
		this.#numbers.set(channel, numbers);
		return numbers;
	}

	/** Of several editions the newest. */
	#find(procedure: string | undefined): Linked | undefined {
		return this.#all.findLast(({ definition }) => definition.procedure === procedure);
	}
}
