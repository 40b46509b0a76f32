import type { Bundle, CaseView, ProcedureView } from "@onedoor/dsl/bundle";
import type { DevIdentity, PageAnswer, PageAsked, SessionView } from "@onedoor/runtime/client";
import type { ReactElement, ReactNode } from "react";

import { WhatYouNeed } from "../case/WhatYouNeed.tsx";
import type { Trouble } from "../form/case-client.ts";
import { BackLink } from "../parts/BackLink.tsx";
import { Button, ButtonLink } from "../parts/Button.tsx";
import { Choice } from "../parts/Choice.tsx";
import { ErrorSummary } from "../parts/ErrorSummary.tsx";
import { findServices } from "../parts/find-services.ts";
import { Note } from "../parts/Note.tsx";
import { PostForm } from "../parts/PostForm.tsx";
import { type Plain, WithoutScript } from "../parts/plain.ts";
import { Tag } from "../parts/Tag.tsx";
import { TaskList } from "../parts/TaskList.tsx";
import { PageHeading } from "../step/PageHeading.tsx";
import { DISCARD } from "../step/place.ts";
import { TroubleNote } from "../step/TroubleNote.tsx";
import { formatMoney } from "../words/format.ts";
import { Said, useLanguage, useSay } from "../words/Speaking.tsx";
import { addressOf, pageOf } from "./document.tsx";
import { languageOf } from "./language.ts";
import type { PagesOptions } from "./options.ts";
import { PlainUpload } from "./PlainUpload.tsx";
import { type PlainWordKey, usePlainWords } from "./words/index.ts";

/** Who looks, and what every page is made with. */
export interface Looking {
	readonly asked: PageAsked;
	readonly options: PagesOptions;
	readonly who: SessionView | undefined;
}

/** What can be done here, and what of one's own is going on. */
export async function homePage(looking: Looking): Promise<PageAnswer> {
	const { asked, who } = looking;
	const [{ items: procedures }, cases] = await Promise.all([
		asked.client.procedures(queryIn(asked) === "" ? {} : { with: "words" }),
		who === undefined ? [] : asked.client.listCases().then(({ items }) => items),
	]);
	return shownPage(looking, <Home asked={asked} procedures={procedures} cases={cases} />);
}

/** What a procedure needs, and the way into it. */
export function procedurePage(
	looking: Looking,
	bundle: Bundle,
	{ drafts, trouble }: { readonly drafts: readonly CaseView[]; readonly trouble?: Trouble },
): PageAnswer {
	const { asked, who } = looking;
	const content = (
		<>
			<BackToHome asked={asked} />
			<WhatYouNeed bundle={bundle} language={languageOf(asked).language}>
				<Begin asked={asked} isSignedIn={who !== undefined} drafts={drafts} trouble={trouble} />
			</WhatYouNeed>
		</>
	);
	return shownPage(looking, content, trouble ? 422 : 200);
}

/** Development: people to be. */
export function signInPage(
	looking: Looking,
	{ people, to, wasTried }: Played & { readonly people: readonly DevIdentity[] },
): PageAnswer {
	const content = <SignIn people={people} to={to} wasTried={wasTried} />;
	return shownPage(looking, content, wasTried ? 422 : 200, wasTried);
}

interface Played {
	readonly to: string;
	/** Nobody was chosen. */
	readonly wasTried: boolean;
}

/** Development: the bank is played. */
export function payPage(looking: Looking, view: CaseView, isDue: boolean): PageAnswer {
	return shownPage(looking, <Bank asked={looking.asked} view={view} isDue={isDue} />);
}

/** On to the page of a bank, which the browser opens by itself; whoever's does not has a link. */
export function leadTo(looking: Looking, href: string): PageAnswer {
	return shownPage(
		looking,
		<Told title="pay_go" why="pay_go_why">
			<ButtonLink big href={href} rel="noreferrer">
				<PlainWord of="pay_go" />
			</ButtonLink>
		</Told>,
		200,
		false,
		href,
	);
}

/** Why there is nothing to see, or nothing was taken. */
export function refusedPage(looking: Looking, status: number, code: string): PageAnswer {
	const { asked } = looking;
	return shownPage(
		looking,
		<Refused status={status} code={code}>
			<ButtonLink big href={addressOf(asked.basePath, [])}>
				<PlainWord of="to_home" />
			</ButtonLink>
		</Refused>,
		status,
	);
}

function shownPage(
	looking: Looking,
	content: ReactElement,
	status = 200,
	wasTried = false,
	goOn?: string,
): PageAnswer {
	const { asked } = looking;
	let title = "";
	const query = new URLSearchParams(asked.query);
	query.delete("lang");
	const plain: Plain = {
		action: addressOf(asked.basePath, asked.path) + (query.size > 0 ? `?${query}` : ""),
		hidden: { [asked.proof.name]: asked.proof.value, key: crypto.randomUUID() },
		wasTried,
		lines: [],
		hrefAsking: () => "",
		setTitle: (said) => {
			title = said;
		},
		Upload: PlainUpload,
	};
	return pageOf({
		...looking,
		title: () => title,
		content: <WithoutScript value={plain}>{content}</WithoutScript>,
		status,
		...(goOn === undefined ? {} : { goOn }),
	});
}

function queryIn({ query }: PageAsked): string {
	return query.get("q")?.slice(0, 100) ?? "";
}

function Home({
	asked,
	procedures,
	cases,
}: {
	readonly asked: PageAsked;
	readonly procedures: readonly ProcedureView[];
	readonly cases: readonly CaseView[];
}): ReactElement {
	const words = usePlainWords();
	const say = useSay();
	const query = queryIn(asked);
	const found = findServices(procedures, query);
	const titles = new Map(procedures.map(({ id, title }) => [id, title]));
	return (
		<div className="od-stack od-stack--6 od-top">
			<div className="od-stack od-stack--2">
				<PageHeading title={words("home_title")}>{words("home_title")}</PageHeading>
				<p className="od-lede">{words("home_lede")}</p>
			</div>
			{asked.query.has("discarded") ? (
				<Note kind="ok">
					<p>{say("discarded")}</p>
				</Note>
			) : null}
			{cases.length > 0 ? (
				<section className="od-stack od-stack--2" aria-labelledby="mine">
					<h2 id="mine">{words("mine")}</h2>
					<TaskList
						items={cases.map((view) => ({
							id: view.id,
							title: <CaseTitle view={view} title={titles.get(view.procedure)} />,
							hint: <bdi>{view.number}</bdi>,
							href: addressOf(asked.basePath, [view.id]),
							state: <CaseState view={view} />,
							more: <Discard asked={asked} view={view} />,
						}))}
					/>
				</section>
			) : null}
			<section className="od-stack" aria-labelledby="services">
				<h2 id="services">{words("services")}</h2>
				<form className="od-field" action={addressOf(asked.basePath, [])}>
					<label className="od-label" htmlFor="q">
						{words("find_service")}
					</label>
					<div className="od-plain-find">
						<input
							className="od-input"
							id="q"
							name="q"
							type="search"
							dir="auto"
							autoComplete="off"
							defaultValue={query}
						/>
						<button type="submit" className="od-btn od-btn--2">
							{words("find")}
						</button>
					</div>
				</form>
				{found.length === 0 ? (
					<p role="status">{words("no_service", { query })}</p>
				) : (
					<TaskList
						items={found.map(({ service: { id, title, help }, by }) => ({
							id,
							title: <Said text={title} />,
							hint: (
								<>
									{help ? <Said text={help} /> : null}
									{by ? (
										<>
											<br />
											<b>{words(`by_${by.place}`)}</b> <Said text={by.text} />
										</>
									) : null}
								</>
							),
							href: addressOf(asked.basePath, ["procedures", id]),
						}))}
					/>
				)}
			</section>
		</div>
	);
}

function Discard({
	asked: { basePath },
	view,
}: {
	readonly asked: PageAsked;
	readonly view: CaseView;
}): ReactElement | null {
	const say = useSay();
	const [task] = view.tasks;
	if (!view.discardable || !task) return null;
	const href = `${addressOf(basePath, [view.id, task.step])}?page=${DISCARD}`;
	return (
		<a className="od-line-link small" href={href}>
			<span>
				{say("discard")}
				<span className="od-hidden"> {view.number}</span>
			</span>
		</a>
	);
}

function CaseTitle({
	view,
	title,
}: {
	readonly view: CaseView;
	readonly title: ProcedureView["title"] | undefined;
}): ReactElement {
	return (
		<>
			{title ? <Said text={title} /> : <bdi>{view.number}</bdi>}
			{view.about === undefined ? null : (
				<>
					: <bdi>{view.about}</bdi>
				</>
			)}
		</>
	);
}

/** Draft, to do, nothing to do, or how it ended: always a word. */
function CaseState({ view }: { readonly view: CaseView }): ReactElement {
	const words = usePlainWords();
	const say = useSay();
	if (view.status === "draft") return <Tag icon="pen">{words("draft")}</Tag>;
	if (view.status === "ended") {
		const isGood = view.result === "granted" || view.result === "partly_granted";
		return (
			<Tag kind={isGood ? "ok" : "info"} icon={isGood ? "check" : "minus"}>
				{view.result === undefined ? words("ended") : say(`result_${view.result}`)}
			</Tag>
		);
	}
	if (view.tasks.some(({ waiting }) => waiting === undefined))
		return (
			<Tag kind="brand" icon="pen">
				{words("todo")}
			</Tag>
		);
	return (
		<Tag kind="info" icon="clock">
			{words("open")}
		</Tag>
	);
}

function BackToHome({ asked }: { readonly asked: PageAsked }): ReactElement {
	const words = usePlainWords();
	return <BackLink href={addressOf(asked.basePath, [])}>{words("services")}</BackLink>;
}

/** One filled button: go on with a draft, start, or sign in first. */
function Begin({
	asked,
	isSignedIn,
	drafts,
	trouble,
}: {
	readonly asked: PageAsked;
	readonly isSignedIn: boolean;
	readonly drafts: readonly CaseView[];
	readonly trouble: Trouble | undefined;
}): ReactElement {
	const say = useSay();
	const words = usePlainWords();
	const [draft] = drafts;
	if (!isSignedIn) {
		const to = encodeURIComponent(addressOf(asked.basePath, asked.path));
		return (
			<ButtonLink big href={`${addressOf(asked.basePath, ["sign-in"])}?to=${to}`}>
				{say("sign_in_to_begin")}
			</ButtonLink>
		);
	}
	return (
		<PostForm does="begin" className="od-stack">
			{trouble ? <TroubleNote trouble={trouble} /> : null}
			<div className="od-actions">
				{draft ? (
					<ButtonLink big href={addressOf(asked.basePath, [draft.id])}>
						{words("resume")}
					</ButtonLink>
				) : null}
				<Button big type="submit" kind={draft ? "second" : "filled"}>
					{say(draft ? "begin_anew" : "begin")}
				</Button>
			</div>
		</PostForm>
	);
}

function SignIn({
	people,
	to,
	wasTried,
}: Played & { readonly people: readonly DevIdentity[] }): ReactElement {
	const words = usePlainWords();
	const title = words("play_title");
	return (
		<div className="od-stack od-stack--5 od-top">
			{wasTried ? (
				<ErrorSummary
					attempt={1}
					errors={[{ id: "who", href: "#who-0", text: words("choose_somebody") }]}
				/>
			) : null}
			<PageHeading title={title} hasErrors={wasTried}>
				{title}
			</PageHeading>
			<Note icon="user">
				<p>
					<strong>{words("play")}</strong> {words("play_why")}
				</p>
			</Note>
			<PostForm does="sign_in" className="od-stack od-stack--5">
				<input type="hidden" name="to" value={to} />
				<fieldset className="od-field">
					<legend className="od-legend">{words("who")}</legend>
					<div className="od-choices">
						{people.map(({ id, full_name, organisation }, at) => (
							<Choice
								key={id}
								id={`who-${at}`}
								type="radio"
								name="who"
								value={id}
								label={full_name}
								hint={
									<span className="num">
										{organisation ? `${organisation.name} · ` : null}
										{words("number", { id })}
									</span>
								}
							/>
						))}
					</div>
				</fieldset>
				<div className="od-actions">
					<Button big type="submit">
						{words("sign_in")}
					</Button>
				</div>
			</PostForm>
		</div>
	);
}

function Bank({
	asked,
	view,
	isDue,
}: {
	readonly asked: PageAsked;
	readonly view: CaseView;
	readonly isDue: boolean;
}): ReactElement {
	const words = usePlainWords();
	const language = useLanguage();
	const { fees } = view;
	const back = addressOf(asked.basePath, [view.id]);
	return (
		<div className="od-stack od-stack--5 od-top">
			<div className="od-stack od-stack--2">
				<p className="small muted">
					<bdi className="num">{view.number}</bdi>
				</p>
				<PageHeading title={words("pay_play")}>{words("pay_play")}</PageHeading>
				<p className="od-lede">{words("pay_play_why")}</p>
			</div>
			{isDue ? (
				<PostForm does="paid" className="od-stack od-stack--5">
					<p className="od-due">
						<span className="small muted">{words("pay_amount")}</span>
						<b>
							<bdi>{formatMoney(fees.due, fees.currency, language)}</bdi>
						</b>
					</p>
					<div className="od-actions">
						<Button big does="paid">
							{words("pay_paid")}
						</Button>
						<Button big kind="second" does="declined">
							{words("pay_declined")}
						</Button>
						<ButtonLink kind="quiet" href={back}>
							{words("pay_silent")}
						</ButtonLink>
					</div>
				</PostForm>
			) : (
				<>
					<Note kind="ok">
						<p>{words("pay_nothing")}</p>
					</Note>
					<div className="od-actions">
						<ButtonLink big href={back}>
							{words("back_to_case")}
						</ButtonLink>
					</div>
				</>
			)}
		</div>
	);
}

function PlainWord({ of }: { readonly of: PlainWordKey }): ReactElement {
	return <>{usePlainWords()(of)}</>;
}

function Told({
	title,
	why,
	children,
}: {
	readonly title: PlainWordKey;
	readonly why: PlainWordKey;
	readonly children: ReactNode;
}): ReactElement {
	const words = usePlainWords();
	return (
		<div className="od-stack od-stack--5 od-top">
			<PageHeading title={words(title)}>{words(title)}</PageHeading>
			<p className="od-lede">{words(why)}</p>
			<div className="od-actions">{children}</div>
		</div>
	);
}

const REFUSED: Readonly<Record<string, PlainWordKey & `too_${string}`>> = {
	form_too_old: "too_old",
	too_large: "too_large",
};

function Refused({
	status,
	code,
	children,
}: {
	readonly status: number;
	readonly code: string;
	readonly children: ReactNode;
}): ReactElement {
	const say = useSay();
	const known = Object.hasOwn(REFUSED, code) ? REFUSED[code] : undefined;
	if (known === "too_old" || known === "too_large")
		return (
			<Told title={known} why={`${known}_why`}>
				{children}
			</Told>
		);
	if (status === 429)
		return (
			<Told title="too_many" why="too_many_why">
				{children}
			</Told>
		);
	if (status === 404 || status >= 500 || status === 401 || code === "not_this_role") {
		const what = status === 401 ? "not_signed_in" : status >= 500 ? "cannot_open" : "nothing_here";
		return (
			<div className="od-stack od-stack--5 od-top">
				<PageHeading title={say(what)}>{say(what)}</PageHeading>
				<p className="od-lede">{say(`${what}_why`)}</p>
				<div className="od-actions">{children}</div>
			</div>
		);
	}
	return (
		<Told title="not_taken" why="not_taken_why">
			{children}
		</Told>
	);
}
