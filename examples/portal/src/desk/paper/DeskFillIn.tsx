import { StepForm } from "@onedoor/form-renderer";
import { BackLink } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";
import { useLocation } from "wouter";

import { bundleOfCase } from "../../host/bundles.ts";
import { client } from "../../host/client.ts";
import { useNavigation } from "../../host/place.ts";
import { useSession } from "../../host/Session.tsx";
import { serverNow } from "../../host/server-now.ts";
import { useLoad } from "../../host/use-load.ts";
import { loadValidators } from "../../host/validators.ts";
import { Loading } from "../../shell/Loading.tsx";
import { NotFound } from "../../shell/NotFound.tsx";
import { Trouble } from "../../shell/Trouble.tsx";
import { useLanguage } from "../../words/index.ts";
import { deskClient } from "../desk-client.ts";
import { isPartners } from "../help/use-helping.ts";

export interface DeskFillInProps {
	readonly id: string;
	readonly step: string;
	/** The queues have to be counted again. */
	readonly onChanged: () => Promise<void>;
}

/** The applicant's own form, typed by an officer from paper: the same pages, rules and look-ups. */
export function DeskFillIn({ id, step, onChanged }: DeskFillInProps): ReactElement {
	const language = useLanguage();
	const { who } = useSession();
	const [, navigate] = useLocation();
	const file = `/desk/cases/${encodeURIComponent(id)}`;
	const navigation = useNavigation(`${file}/${encodeURIComponent(step)}`);
	const { value, error, reload } = useLoad(`fill in ${id}`, async () => {
		const [now, view] = await Promise.all([serverNow(), client.getCase(id)]);
		return { now, view, bundle: await bundleOfCase(view) };
	});
	if (value === undefined) {
		return error === undefined ? (
			<Loading />
		) : (
			<Trouble error={error} onAgain={() => void reload()} />
		);
	}
	const { now, view, bundle } = value;
	const task = view.tasks.find((each) => each.step === step);
	if (task === undefined) return <NotFound />;
	const channel = bundle.definition.channels[view.channel];
	const helps = channel !== undefined && isPartners(bundle.definition, channel, who?.roles ?? []);
	const done = (): void => {
		void onChanged();
		navigate(helps ? `/desk/help/${encodeURIComponent(id)}` : file);
	};
	return (
		<div className="pt-form">
			<BackLink href={file}>
				<bdi>{view.number}</bdi>
			</BackLink>
			<StepForm
				{...navigation}
				bundle={bundle}
				view={view}
				task={task}
				client={deskClient}
				language={language}
				loadValidators={(form) => loadValidators(bundle, form)}
				onSubmitted={done}
				onLeave={() => navigate(file)}
				now={() => new Date(now).toISOString()}
			/>
		</div>
	);
}
