import type { Definition } from "../../bundle/index.ts";
import type { Provenance } from "../../form/facts.ts";
import { memberOf, valueAt, withoutIndexes } from "../../form/paths.ts";
import { readerOf } from "../../form/reader.ts";
import type { Story, StoryVisit } from "../../journey/story.ts";
import { DOCUMENT_WAYS } from "../../model/document.ts";
import type { Played, Situation } from "../situations/situation.ts";

/**
 * The situation in which a visit really was: every rule has its answer.
 *
 * @param tried names that are taken as answered; of all other fields only what they have to hold is looked at
 */
export function situationIn(
	definition: Definition,
	story: Story,
	visit: StoryVisit,
	tried: Iterable<string>,
	exact: boolean,
): Situation {
	const { data, facts } = visit;
	const reader = readerOf(definition, data, facts, () => false);
	return {
		reader,
		channel: story.channel,
		chosen: new Map([...tried].map((name) => [name, valueAt(data, name)])),
		played: playedIn(story, visit, exact),
	};
}

function playedIn(story: Story, { data, facts, paid }: StoryVisit, exact: boolean): Played {
	const { sources } = facts;
	return {
		exact,
		paid,
		isGiven: (path) => isFromOthers(sources[path] ?? sources[withoutIndexes(path)]),
		cameBy(document) {
			const source = sources[document]?.source;
			if (source !== undefined && isFromOthers(sources[document])) return byOf(source);
			return BY.find((by) => by === memberOf(valueAt(data, document), "by"));
		},
		times: (action) => story.actions[action] ?? 0,
		isDoneBy: (step, role) =>
			story.visits.some((visit) => visit.step === step && visit.role === role),
	};
}

function isFromOthers(provenance: Provenance | undefined): boolean {
	return (
		provenance !== undefined &&
		provenance.source !== "applicant" &&
		provenance.source !== "officer" &&
		provenance.source !== "computed"
	);
}

const BY = ["register", ...DOCUMENT_WAYS] as const;

/** What another case passed on was proved there. */
function byOf(source: Provenance["source"]): (typeof BY)[number] {
	return BY.find((by) => by === source) ?? "earlier_case";
}
