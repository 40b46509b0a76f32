import { ProcedureCase } from "@onedoor/form-renderer";
import type { ReactElement } from "react";
import { useLocation } from "wouter";

import { bundleOfCase } from "../host/bundles.ts";
import { client } from "../host/client.ts";
import { askCase } from "../host/early.ts";
import { useNavigation } from "../host/place.ts";
import { serverNow } from "../host/server-now.ts";
import { useLoad } from "../host/use-load.ts";
import { loadValidators } from "../host/validators.ts";
import { Loading } from "../shell/Loading.tsx";
import { Trouble } from "../shell/Trouble.tsx";
import { useLanguage } from "../words/index.ts";

/** How often a case is looked at again: it moves while the page is open. */
const LOOK_AGAIN_MS = 15_000;

/** One case: what is to be done now, or where it stands. */
export function CasePage({ id }: { readonly id: string }): ReactElement {
	const language = useLanguage();
	const [, navigate] = useLocation();
	const navigation = useNavigation(`/cases/${encodeURIComponent(id)}`);
	const { value, error, reload, set } = useLoad(
		`case ${id}`,
		async () => {
			const asked = askCase(id);
			const [now, view, bundle] = await Promise.all([serverNow(), asked, asked.then(bundleOfCase)]);
			return { now, view, bundle };
		},
		LOOK_AGAIN_MS,
	);
	if (value === undefined) {
		return error === undefined ? (
			<Loading />
		) : (
			<Trouble error={error} onAgain={() => void reload()} />
		);
	}
	const { view, bundle, now } = value;
	return (
		<ProcedureCase
			{...navigation}
			bundle={bundle}
			view={view}
			client={client}
			language={language}
			loadValidators={(form) => loadValidators(bundle, form)}
			onView={(next) =>
				next.edition === view.edition ? set({ ...value, view: next }) : void reload()
			}
			caseHref={(other) => `/cases/${encodeURIComponent(other)}`}
			onCase={(other) => navigate(`/cases/${encodeURIComponent(other)}`)}
			onDiscarded={() => navigate("/cases?discarded=1", { replace: true })}
			onLeave={() => navigate("/cases")}
			onRedirect={(href) => (href.startsWith("/") ? navigate(href) : location.assign(href))}
			now={() => new Date(now).toISOString()}
		/>
	);
}
