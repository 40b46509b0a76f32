import type { Bundle, CaseView, HistoryItem } from "@onedoor/dsl/bundle";
import {
	Button,
	ButtonLink,
	Card,
	Fact,
	Facts,
	formatMoney,
	Note,
	Said,
	Spine,
	useSpeaking,
	useTextOf,
} from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { all } from "../../host/all.ts";
import { bundleOfCase } from "../../host/bundles.ts";
import { client } from "../../host/client.ts";
import { useOfficeTitles } from "../../host/office-titles.ts";
import { useSession } from "../../host/Session.tsx";
import { HELP_PHONE } from "../../host/settings.ts";
import { useLoad } from "../../host/use-load.ts";
import { tightMoment } from "../../locale/tight.ts";
import { Loading } from "../../shell/Loading.tsx";
import { PageHeading } from "../../shell/PageHeading.tsx";
import { Trouble } from "../../shell/Trouble.tsx";
import { useDeskWords } from "../../words/index.ts";
import { documentsOf } from "../case/documents.ts";
import { historyLines } from "../case/history.ts";
import { own } from "../case/paths.ts";
import { applicantName } from "../queues/applicant-name.ts";

/** One piece, whichever way the line runs. */
const PHONE = HELP_PHONE.replaceAll(" ", "\u00a0");

interface Receipt {
	readonly view: CaseView;
	readonly bundle: Bundle;
	readonly history: readonly HistoryItem[];
}

/** What the citizen takes home: what was done for them, which papers are where, what comes next, how to object. */
export function HelpReceipt({ id }: { readonly id: string }): ReactElement {
	const { value, error, reload } = useLoad(`receipt ${id}`, async () => {
		const [view, history] = await Promise.all([
			client.getCase(id),
			all<HistoryItem>((cursor) => client.history(id, cursor)),
		]);
		return { view, history, bundle: await bundleOfCase(view) };
	});
	if (value === undefined)
		return error === undefined ? (
			<Loading />
		) : (
			<Trouble error={error} onAgain={() => void reload()} />
		);
	return <Printed {...value} />;
}

function Printed({ view, bundle, history }: Receipt): ReactElement {
	const { help } = useDeskWords();
	const { roles, channels } = bundle.definition;
	const helper = roles[channels[view.channel]?.filled_by ?? ""];
	if (helper?.is !== "partner") return <OfOffice view={view} bundle={bundle} history={history} />;
	return <OfPartner view={view} bundle={bundle} history={history} words={help} />;
}

/** What an office gives to whoever has handed something in: where, by whom, what, and whom to ask. */
function OfOffice({ view, bundle, history }: Receipt): ReactElement {
	const { desk, help } = useDeskWords();
	const { who } = useSession();
	const officeOf = useOfficeTitles();
	const speaking = useSpeaking();
	const textOf = useTextOf();
	const papers = documentsOf(bundle.definition, view);
	const filed = history.find(({ kind, step }) => kind === "step_done" && isForm(bundle, step));
	const role = own(bundle.definition.roles, filed?.role ?? "");
	return (
		<div className="od-stack od-stack--5 pt-form">
			<div className="od-stack od-stack--2">
				<PageHeading title={desk.receipt} />
				<p className="od-lede">
					<Said text={bundle.definition.title} /> · <bdi className="num">{view.number}</bdi>
				</p>
			</div>
			<Card flush title={help.about}>
				<Facts inset>
					<Fact name={desk.receiptOffice}>{officeOf(who?.office) || "–"}</Fact>
					<Fact name={desk.receiptApplicant}>
						<bdi>{applicantName(bundle.definition, view) ?? view.applicant.personal_id ?? "–"}</bdi>
					</Fact>
					{filed?.by === who?.id && who !== undefined ? (
						<Fact name={desk.receiptReceiver}>
							<bdi>{who.full_name ?? who.id}</bdi>
						</Fact>
					) : role?.is === "officer" ? (
						<Fact name={desk.receiptReceiver}>{textOf(role.title)}</Fact>
					) : null}
					<Fact name={desk.receiptAt}>
						{tightMoment(view.submitted_at ?? view.opened_at, speaking)}
					</Fact>
					<Fact name={desk.receiptAsk}>
						<bdi>{PHONE}</bdi>
					</Fact>
				</Facts>
			</Card>
			<Card flush title={desk.receiptHanded}>
				<Facts inset>
					<Fact name={desk.receiptData}>{desk.channels[view.channel]}</Fact>
					{papers.map(({ path, document, by }) => (
						<Fact key={path} name={textOf(document.title)}>
							{own(desk.bySource, by) ?? by}
						</Fact>
					))}
				</Facts>
			</Card>
			<Next view={view} bundle={bundle} />
			<div className="od-actions">
				<Button onClick={() => window.print()}>{help.print}</Button>
				<ButtonLink kind="second" href={`/desk/cases/${encodeURIComponent(view.id)}`}>
					{desk.backToCase}
				</ButtonLink>
			</div>
		</div>
	);
}

function isForm({ definition }: Bundle, step: string | undefined): boolean {
	return own(definition.steps, step ?? "")?.does === "fill_in";
}

function OfPartner({
	view,
	bundle,
	history,
	words: help,
}: Receipt & { readonly words: ReturnType<typeof useDeskWords>["help"] }): ReactElement {
	const { who } = useSession();
	const speaking = useSpeaking();
	return (
		<div className="od-stack od-stack--5 pt-form">
			<div className="od-stack od-stack--2">
				<PageHeading title={help.receipt} />
				<p className="od-lede">
					<Said text={bundle.definition.title} /> · <bdi className="num">{view.number}</bdi>
				</p>
			</div>
			<Card flush title={help.about}>
				<Facts inset>
					<Fact name={help.forWhom}>
						<bdi>{view.applicant.full_name ?? view.applicant.personal_id ?? "–"}</bdi>
					</Fact>
					<Fact name={help.helper}>
						<bdi>{who?.full_name ?? who?.id}</bdi>
					</Fact>
					<Fact name={help.begun}>{tightMoment(view.opened_at, speaking)}</Fact>
					<Fact name={help.charged}>
						{view.charges === undefined
							? help.nothingCharged
							: formatMoney(view.charges.total, view.charges.currency, speaking.language)}
					</Fact>
				</Facts>
			</Card>
			<Done view={view} bundle={bundle} history={history} />
			<Papers view={view} bundle={bundle} />
			<Next view={view} bundle={bundle} />
			<Note icon="user">
				<p>
					<strong>{help.object}</strong> {help.objectText(PHONE)}
				</p>
			</Note>
			<div className="od-actions">
				<Button onClick={() => window.print()}>{help.print}</Button>
				<ButtonLink kind="second" href={`/desk/cases/${encodeURIComponent(view.id)}`}>
					{help.openCase}
				</ButtonLink>
				<ButtonLink kind="second" href="/desk/help">
					{help.another}
				</ButtonLink>
			</div>
		</div>
	);
}

/** Acts, newest first; messages and what the office did among itself are no part of a receipt. */
function Done({ view, bundle, history }: Receipt): ReactElement {
	const words = useDeskWords();
	const speaking = useSpeaking();
	const say = useTextOf();
	const helper = bundle.definition.channels[view.channel]?.filled_by;
	const acts = history.filter(
		({ role, kind }) => role === helper && kind !== "message_sent" && kind !== "opened",
	);
	const lines = historyLines(acts, { definition: bundle.definition, words, say });
	return (
		<Card title={words.help.done}>
			{lines.length === 0 ? <p>{words.help.nothingDone}</p> : null}
			<Spine
				tight
				items={lines.map(({ item, title }) => ({
					id: String(item.seq),
					state: "done",
					title,
					detail: tightMoment(item.at, speaking),
				}))}
			/>
		</Card>
	);
}

function Papers({ view, bundle }: Omit<Receipt, "history">): ReactElement | null {
	const { desk, help } = useDeskWords();
	const textOf = useTextOf();
	const papers = documentsOf(bundle.definition, view);
	if (papers.length === 0) return null;
	return (
		<Card flush title={help.papers}>
			<Facts inset>
				{papers.map(({ path, document, by }) => (
					<Fact key={path} name={textOf(document.title)}>
						{own(desk.bySource, by) ?? by}
					</Fact>
				))}
			</Facts>
		</Card>
	);
}

/** Whose turn it is: the citizen's, to confirm what was filled in, or the office's, and until when. */
function Next({ view, bundle }: Omit<Receipt, "history">): ReactElement {
	const { help, desk } = useDeskWords();
	const speaking = useSpeaking();
	const step = bundle.definition.steps[view.steps[0] ?? ""];
	return (
		<Card title={help.next}>
			<p>{view.status === "draft" ? help.nextConfirm : help.nextOffice}</p>
			{step === undefined || view.status === "draft" ? null : (
				<p>
					<Said text={step.title} />
				</p>
			)}
			{view.due === null ? null : (
				<p className="small muted">
					{desk.promise}: {tightMoment(view.due, speaking)}
				</p>
			)}
		</Card>
	);
}
