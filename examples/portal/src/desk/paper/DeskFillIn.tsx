import { StepForm } from "@onedoor/form-renderer";
import { BackLink, ButtonLink, Note } from "@onedoor/form-renderer/parts";
import { type ReactElement, useMemo } from "react";
import { useLocation } from "wouter";

import { bundleOfCase } from "../../host/bundles.ts";
import { client } from "../../host/client.ts";
import { useNavigation } from "../../host/place.ts";
import { useSession } from "../../host/Session.tsx";
import { serverNow } from "../../host/server-now.ts";
import { useLoad } from "../../host/use-load.ts";
import { loadValidators } from "../../host/validators.ts";
import { Loading } from "../../shell/Loading.tsx";
import { Trouble } from "../../shell/Trouble.tsx";
import { useDeskWords, useLanguage } from "../../words/index.ts";
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
	const { desk } = useDeskWords();
	const { who } = useSession();
	const [, navigate] = useLocation();
	const file = `/desk/cases/${encodeURIComponent(id)}`;
	const navigation = useNavigation(`${file}/${encodeURIComponent(step)}`);
	const forAnother = useMemo(
		() => ({
			words: desk.formWords,
			declared: (
				<Note kind="warn" icon="sign">
					<p>
						<strong>{desk.declared}</strong> {desk.declaredText}
					</p>
				</Note>
			),
		}),
		[desk],
	);
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
	if (task === undefined)
		return (
			<div className="od-stack od-stack--5 pt-form">
				<Note icon="doc">
					<p>{desk.noFillIn}</p>
				</Note>
				<div className="od-actions">
					<ButtonLink href={file}>{desk.backToCase}</ButtonLink>
				</div>
			</div>
		);
	const channel = bundle.definition.channels[view.channel];
	const helps = channel !== undefined && isPartners(bundle.definition, channel, who?.roles ?? []);
	const done = (): void => {
		void onChanged();
		navigate(`/desk/${helps ? "help" : "receipts"}/${encodeURIComponent(id)}`);
	};
	return (
		<div className="pt-form">
			{navigation.place.page === undefined ? (
				<BackLink href={file}>
					<bdi>{view.number}</bdi>
				</BackLink>
			) : null}
			<Note icon="user">
				<p>
					<strong>
						{desk.fillsFor(view.applicant.full_name ?? view.applicant.personal_id ?? "–")}
					</strong>{" "}
					· <bdi className="num">{view.number}</bdi>
				</p>
				<p className="small">{desk.fillsForText}</p>
			</Note>
			<StepForm
				{...navigation}
				bundle={bundle}
				view={view}
				task={task}
				client={deskClient}
				language={language}
				loadValidators={(form) => loadValidators(bundle, form)}
				forAnother={forAnother}
				onSubmitted={done}
				onLeave={() => {
					void onChanged();
					navigate(file);
				}}
				now={() => new Date(now).toISOString()}
			/>
		</div>
	);
}
