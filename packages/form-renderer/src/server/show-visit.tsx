import type { PageAnswer, SessionView } from "@onedoor/runtime/client";
import type { ReactElement } from "react";

import type { Trouble } from "../form/case-client.ts";
import { ProcedureCase } from "../ProcedureCase.tsx";
import { type Plain, WithoutScript } from "../parts/plain.ts";
import type { ErrorLine } from "../step/use-errors.ts";
import { errorsAreSaid } from "./asked-here.ts";
import { pageOf } from "./document.tsx";
import { languageOf } from "./language.ts";
import type { PagesOptions } from "./options.ts";
import { PLAIN_THEME, Typed } from "./PlainSearch.tsx";
import { PlainUpload } from "./PlainUpload.tsx";
import { SAID } from "./spot.ts";
import type { Visit } from "./visit.ts";
import { withoutSecrets } from "./visit.ts";

/** What went wrong with what a form sent, where it cannot be said by the address. */
export interface Attempted {
	readonly status: number;
	readonly trouble?: Trouble;
	readonly lines?: readonly ErrorLine[];
	/** The store shows already what the server found. */
	readonly isShown?: boolean;
}

/** The page on which a person stands, as the pages with script show it. */
export function showVisit(
	visit: Visit,
	options: PagesOptions,
	who: SessionView | undefined,
	attempted?: Attempted,
): PageAnswer {
	const { asked, session, spot } = visit;
	// What was sent and not right was saved as it was: it is looked at again, so that the page may be loaded again.
	if (session && spot.wrong !== undefined && !attempted?.isShown)
		session.store.check(errorsAreSaid(session, spot.place, spot.wrong));
	let title = "";
	const plain: Plain = {
		action: visit.hrefOf(spot).replace(/#.*/, ""),
		hidden: { [asked.proof.name]: asked.proof.value, key: crypto.randomUUID() },
		...(session ? { session } : {}),
		wasTried: spot.wrong !== undefined || attempted !== undefined,
		lines: attempted?.lines ?? [],
		...(attempted?.trouble ? { trouble: attempted.trouble } : {}),
		...(spot.said ? { said: SAID[spot.said] } : {}),
		...(spot.ask ? { asking: spot.ask } : {}),
		hrefAsking: (ask) => visit.hrefOf({ place: { page: "case" }, ask }),
		...(visit.appointment ? { appointment: visit.appointment } : {}),
		...(spot.day ? { day: spot.day } : {}),
		setTitle: (said) => {
			title = said;
		},
		Upload: PlainUpload,
	};
	const content = (
		<WithoutScript value={plain}>
			<Typed value={{ path: spot.place.field, typed: spot.find }}>
				<Case visit={visit} language={languageOf(asked).language} />
			</Typed>
		</WithoutScript>
	);
	return pageOf({
		asked,
		options,
		who,
		title: () => title,
		content,
		status: attempted?.status ?? 200,
	});
}

function Case({
	visit,
	language,
}: {
	readonly visit: Visit;
	readonly language: string;
}): ReactElement {
	const { asked, bundle, view, spot } = visit;
	return (
		<ProcedureCase
			bundle={bundle}
			view={view}
			client={withoutSecrets(asked.client)}
			language={language}
			loadValidators={(form) => asked.validators(bundle, form)}
			place={spot.place}
			hrefOf={(to) => visit.hrefOf({ place: to })}
			go={nothing}
			onView={nothing}
			onLeave={nothing}
			caseHref={(id) => `${asked.basePath}/forms/${encodeURIComponent(id)}`}
			theme={PLAIN_THEME}
			now={() => asked.now}
		/>
	);
}

function nothing(): void {}
