import { type ReactElement, type ReactNode, useState } from "react";

import {
	ActorTag,
	BackLink,
	Button,
	ButtonLink,
	Card,
	Check,
	Choice,
	DayBar,
	ErrorSummary,
	Fact,
	Facts,
	FileButton,
	Icon,
	Note,
	PaperCounts,
	PaperWanted,
	Progress,
	SavedStatus,
	SourceLine,
	Spine,
	StepStrip,
	Tag,
	TaskList,
	useSay,
} from "../../src/parts/index.ts";

const DAYS = ["23", "24", "25", "26", "27"].map((day) => `2026-11-${day}`);
const STATES = ["done", "now", "next", "skip"] as const;
const KINDS = ["info", "ok", "warn", "bad"] as const;
const ACTORS = ["applicant", "officer", "head", "system", "agent"] as const;

/** Every shared part in every state it has, in words of the library. */
export function Parts(): ReactElement {
	const say = useSay();
	const [attempt] = useState(1);
	const states = STATES.map((state) => ({
		id: state,
		state,
		title: say(`state_${state}`),
		detail: say("by_day", { day: "30/11/2026" }),
	}));
	return (
		<div className="od-stack od-stack--6 od-top">
			<h1>Parts</h1>
			<ErrorSummary
				attempt={attempt}
				errors={[
					{ id: "one", href: "#part-choice", text: say("error_enter", { field: "…" }) },
					{ id: "two", text: say("trouble_wrong") },
				]}
			/>
			<Part name="Button">
				<div className="od-actions">
					<Button big>{say("continue")}</Button>
					<Button>{say("submit")}</Button>
					<Button kind="second" icon="plus">
						{say("list_add")}
					</Button>
					<Button kind="quiet" icon="trash">
						{say("remove")}
					</Button>
					<Button off>{say("share_make")}</Button>
					<Button busy={say("sending")}>{say("submit")}</Button>
					<ButtonLink href="#part">{say("begin")}</ButtonLink>
					<FileButton
						id="part-file"
						accept="application/pdf"
						icon="upload"
						label={say("choose_file")}
						onFiles={() => undefined}
					/>
				</div>
			</Part>
			<Part name="Note">
				{KINDS.map((kind) => (
					<Note key={kind} kind={kind}>
						<p>{say("nothing_to_do")}</p>
					</Note>
				))}
			</Part>
			<Part name="Tag, ActorTag">
				<div className="od-row">
					<Tag>{say("draft")}</Tag>
					<Tag kind="ok" icon="check">
						{say("done")}
					</Tag>
					<Tag kind="warn" icon="pen">
						{say("item_incomplete")}
					</Tag>
					<Tag kind="bad" icon="alert">
						{say("late")}
					</Tag>
					<Tag kind="info">{say("in_progress")}</Tag>
					<Tag kind="brand">{say("ready")}</Tag>
					{ACTORS.map((actor) => (
						<ActorTag key={actor} actor={actor}>
							{say(actor === "system" ? "system" : "applicant")}
						</ActorTag>
					))}
				</div>
			</Part>
			<Part name="Choice, Check">
				<fieldset className="od-choices">
					<legend className="od-legend od-under">{say("choose")}</legend>
					<Choice type="radio" id="part-choice" name="part" label={say("yes")} defaultChecked />
					<Choice type="radio" name="part" label={say("no")} hint={say("objection_hint")} />
					<Choice type="checkbox" name="parts" label={say("way_upload")} defaultChecked />
					<Choice type="checkbox" name="parts" label={say("way_show")} />
				</fieldset>
				<Check name="agree" label={say("error_agree")} defaultChecked />
			</Part>
			<Part name="Facts, SourceLine, PaperCounts, PaperWanted">
				<Facts wide>
					<Fact
						name={say("fee")}
						source={<SourceLine>{say("source_on", { name: "…", day: "02/11/2026" })}</SourceLine>}
					>
						8.000 ₫
					</Fact>
					<Fact
						name={say("case")}
						source={<SourceLine kind="typed">{say("you")}</SourceLine>}
						action={
							<a className="od-act" href="#part">
								{say("change")}
							</a>
						}
					>
						<bdi>KS-2026-004817</bdi>
					</Fact>
					<Fact
						name={say("papers")}
						marked
						why={say("error_check", { field: "…" })}
						source={<SourceLine kind="old">{say("source_other")}</SourceLine>}
					>
						<PaperCounts paper={{ originals: 1, copies: 2 }} />
						<PaperWanted document={{ form: "certified_copy", copies: 2 }} />
					</Fact>
				</Facts>
			</Part>
			<Part name="Progress, SavedStatus">
				<Progress page={2} of={4} />
				<div className="od-row">
					<SavedStatus state={{ kind: "saving" }} />
					<SavedStatus state={{ kind: "saved", at: "2026-11-23T09:12:00+07:00" }} />
					<SavedStatus state={{ kind: "kept" }} />
					<SavedStatus state={{ kind: "failed" }} />
				</div>
			</Part>
			<Part name="TaskList">
				<TaskList
					items={[
						{
							id: "a",
							title: say("form_parts"),
							hint: say("saved_at", { time: "9:12" }),
							href: "#part",
							state: (
								<Tag kind="ok" icon="check">
									{say("done")}
								</Tag>
							),
						},
						{ id: "b", title: say("papers"), href: "#part" },
						{
							id: "c",
							title: say("check_and_send"),
							hint: say("opens_when_done"),
							state: <Tag>{say("not_open_yet")}</Tag>,
						},
					]}
				/>
			</Part>
			<Part name="DayBar">
				<DayBar days={DAYS} today="2026-11-25" />
			</Part>
			<Part name="StepStrip">
				<StepStrip label={say("steps")} items={states} />
			</Part>
			<Part name="Spine">
				<Spine items={states} />
				<Spine
					tight
					items={states.map((each) => ({ ...each, actor: <ActorTag actor="officer">…</ActorTag> }))}
				/>
			</Part>
			<Part name="BackLink, Icon">
				<div className="od-row">
					<BackLink href="#part" />
					{(["okc", "bad", "alert", "seal", "clock", "lock", "doc", "flag", "pen"] as const).map(
						(name) => (
							<Icon key={name} name={name} />
						),
					)}
				</div>
			</Part>
		</div>
	);
}

function Part({
	name,
	children,
}: {
	readonly name: string;
	readonly children: ReactNode;
}): ReactElement {
	return <Card title={name}>{children}</Card>;
}
