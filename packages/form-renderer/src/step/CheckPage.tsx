import type { Field } from "@onedoor/dsl/bundle";
import {
	type FormEvent,
	type ReactElement,
	type ReactNode,
	useEffect,
	useSyncExternalStore,
} from "react";

import { leavesNow, leavesOfForm } from "../form/fields.ts";
import { meetingOf } from "../form/given.ts";
import { type JourneyPage, pageAsking } from "../form/journey.ts";
import { isDeclaration } from "../form/plan.ts";
import { Button } from "../parts/Button.tsx";
import { Card } from "../parts/Card.tsx";
import { ErrorSummary } from "../parts/ErrorSummary.tsx";
import { Facts } from "../parts/Facts.tsx";
import { PostForm } from "../parts/PostForm.tsx";
import { useSay, useTextOf } from "../words/Speaking.tsx";
import { AlreadyKnown } from "./AlreadyKnown.tsx";
import { Answers } from "./Answers.tsx";
import { ChangedNote, changedIn } from "./ChangedNote.tsx";
import { cannotCheck } from "./cannot-check.ts";
import { FeesShown } from "./FeesShown.tsx";
import { Frame } from "./Frame.tsx";
import { Leaf } from "./Leaf.tsx";
import { PageHeading } from "./PageHeading.tsx";
import { Promised } from "./Promised.tsx";
import type { Place } from "./place.ts";
import { ReplacedNote } from "./ReplacedNote.tsx";
import { usePlanning, useStep, useStore } from "./StepContext.tsx";
import { soon } from "./soon.ts";
import { TroubleNote } from "./TroubleNote.tsx";
import { UploadedFiles } from "./UploadedFiles.tsx";
import { useErrors } from "./use-errors.ts";
import { useSubmit } from "./use-submit.ts";

export interface CheckPageProps {
	readonly journey: readonly JourneyPage[];
}

/** Everything at a glance, what it costs and when it will be done, before anything is sent (WCAG 3.3.4). */
export function CheckPage({ journey }: CheckPageProps): ReactElement {
	const { session, navigation } = useStep();
	const store = useStore();
	const say = useSay();
	const textOf = useTextOf();
	const planning = usePlanning();
	const { shape, given, definition } = planning;
	useSyncExternalStore(store.subscribeToAll, store.data, store.data);
	const errors = useErrors();
	const submitting = useSubmit(errors.show);
	const replaced = Object.entries(given.sources).flatMap(([path, { instead_of }]) =>
		instead_of === undefined || !shape.fields.has(path) ? [] : [path],
	);
	const changed = changedIn(submitting.trouble);
	const last = journey.at(-1);
	const typed = typedIn(store, planning);
	const countsFrom = changed?.as_of;
	useEffect(() => {
		if (countsFrom !== undefined) store.countFrom(countsFrom);
	}, [store, countsFrom]);

	const send = async (event: FormEvent) => {
		event.preventDefault();
		if (submitting.isBusy) return;
		// What registers say decides what else is asked; without a way to them the sending waits, and says so.
		await soon(session.drafts.flush());
		if ((await cannotCheck(session)) || errors.check(() => true))
			await submitting.submit(changed?.as_of);
	};
	const placeOf = (path: string): Place | undefined => {
		const asking = pageAsking(journey, path);
		return asking ? { page: asking.page.id, back: "check", field: path } : undefined;
	};
	const lines = errors.lines.map((line) => {
		const place = placeOf(line.path);
		return place ? { ...line, href: navigation.hrefOf(place), place } : { ...line, place };
	});
	const follow = (href: string): boolean => {
		const line = lines.find((each) => each.href === href);
		if (line?.place) navigation.go(line.place);
		return line?.place !== undefined;
	};

	return (
		<Frame sends back={last ? { page: last.page.id } : {}}>
			<div className="od-stack od-stack--5">
				{lines.length > 0 ? (
					<ErrorSummary errors={lines} attempt={errors.attempt} onFollow={follow} />
				) : null}
				<div className="od-stack od-stack--2">
					<PageHeading
						title={`${say("check_title")} – ${textOf(definition.title)}`}
						hasErrors={lines.length > 0}
						arrival="check"
					>
						{say("check_title")}
					</PageHeading>
					<p className="od-lede">{say("check_lede", { n: typed.length })}</p>
					<AlreadyKnown asked={typed} />
					{replaced.length > 0 ? <ReplacedNote paths={replaced} /> : null}
				</div>
				<Answers
					definition={definition}
					form={store.form}
					shape={shape}
					data={store.data()}
					sources={given.sources}
					change={(path, page, name) => <Change path={path} page={page} name={name} />}
					files={(ids) => <UploadedFiles ids={ids} />}
				/>
				{Object.keys(definition.fees).length > 0 ? (
					<Card title={say("fees")}>
						<Facts wide>
							<FeesShown
								definition={definition}
								fees={store.fees()}
								clocks={store.facts().clocks}
							/>
						</Facts>
					</Card>
				) : null}
				<PostForm
					does="submit"
					className="od-stack"
					noValidate
					onSubmit={(event) => void send(event)}
				>
					{changed ? <input type="hidden" name="as_of" value={changed.as_of} /> : null}
					<Promised />
					<Declarations />
					{changed ? (
						<ChangedNote changed={changed} />
					) : submitting.trouble ? (
						<TroubleNote trouble={submitting.trouble} />
					) : null}
					<div className="od-actions">
						<Button
							big
							type="submit"
							off={submitting.state.kind === "waiting"}
							busy={submitting.isBusy ? say("sending") : undefined}
						>
							{say(changed ? "changed_send" : "submit")}
						</Button>
					</div>
				</PostForm>
			</div>
		</Frame>
	);
}

function Change(props: {
	readonly path: string;
	readonly page: string;
	readonly name: ReactNode;
}): ReactElement {
	const { navigation } = useStep();
	const say = useSay();
	const place: Place = { page: props.page, back: "check", field: props.path };
	return (
		<a
			className="od-act"
			href={navigation.hrefOf(place)}
			onClick={(event) => {
				event.preventDefault();
				navigation.go(place);
			}}
		>
			<span>
				{say("change")}
				<span className="od-hidden"> {props.name}</span>
			</span>
		</a>
	);
}

/** Sentences to agree to stand here, under what they are about. */
function Declarations(): ReactElement | null {
	const store = useStore();
	const { forAnother } = useStep();
	const { shape, definition } = usePlanning();
	const declarations = leavesOfForm(definition, store.form).filter(
		(leaf) => isDeclaration(leaf) && shape.fields.has(leaf.path),
	);
	if (declarations.length === 0) return null;
	return (
		<>
			{forAnother?.declared}
			{declarations.map((leaf) => (
				<Leaf key={leaf.path} field={leaf} />
			))}
		</>
	);
}

/** What the person entered; the rest came from registers. */
function typedIn(
	store: ReturnType<typeof useStore>,
	{ shape, ...planning }: ReturnType<typeof usePlanning>,
): readonly Field[] {
	const now = { ...planning, data: store.data() };
	return leavesNow(store.definition, store.form, now.data).filter(
		(leaf) =>
			shape.fields.has(leaf.path) &&
			!isDeclaration(leaf) &&
			store.field(leaf.path).value !== undefined &&
			meetingOf(now, leaf) === "asked",
	);
}
