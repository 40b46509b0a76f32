import { type ReactElement, useEffect, useState } from "react";

import { isWithin } from "../form/data-path.ts";
import type { JourneyPage } from "../form/journey.ts";
import { askedInVain } from "../form/looked-up.ts";
import { Button, ButtonLink } from "../parts/Button.tsx";
import { ErrorSummary } from "../parts/ErrorSummary.tsx";
import { LoadingShown, later, useAgain, useSoon } from "../parts/later.tsx";
import { PostForm } from "../parts/PostForm.tsx";
import { Progress } from "../parts/Progress.tsx";
import { usePlain } from "../parts/plain.ts";
import { useFieldId } from "../theme/use-field-id.ts";
import { Said, useSay, useTextOf } from "../words/Speaking.tsx";
import { Blocks } from "./Blocks.tsx";
import { Frame } from "./Frame.tsx";
import { factsIn, KnownNews } from "./KnownNews.tsx";
import { PageHeading } from "./PageHeading.tsx";
import type { Place } from "./place.ts";
import { useStep } from "./StepContext.tsx";
import { soon } from "./soon.ts";
import { useErrors } from "./use-errors.ts";

const RegisterConsents = later(
	async () => (await import("./RegisterConsents.tsx")).RegisterConsents,
	"words",
);

const ReplacedNote = later(async () => (await import("./ReplacedNote.tsx")).ReplacedNote, "words");

export interface QuestionPageProps {
	readonly journey: readonly JourneyPage[];
	readonly at: number;
	readonly onLeave: () => void;
}

/** One page of questions: what we have, what we ask, Continue. */
export function QuestionPage({ journey, at, onLeave }: QuestionPageProps): ReactElement | null {
	const { session, navigation } = useStep();
	const say = useSay();
	const textOf = useTextOf();
	const errors = useErrors();
	const isPlain = usePlain() !== undefined;
	const [isBusy, setBusy] = useState(false);
	const [isCut, setCut] = useState(false);
	useSoon(() => [session.checks]);
	const here = journey[at];
	const { field } = navigation.place;
	useFocusOn(field);
	const isAsked = (path: string) => here?.paths.some((asked) => isWithin(path, asked)) ?? false;

	const goOn = async () => {
		if (isBusy) return;
		setBusy(true);
		const inVain = () => askedInVain(session.store, here?.paths ?? []);
		const told = inVain();
		// What registers say about what was just typed decides whether anything else has to be asked here.
		const [isThere] = await Promise.all([
			session.checks.load().then(
				() => true,
				() => false,
			),
			soon(session.drafts.flush()),
		]);
		setBusy(false);
		setCut(!isThere);
		const isRight = isThere && errors.check(isAsked);
		const isNews = inVain().some((path) => !told.includes(path));
		if (isRight && !isNews) navigation.go(placeAfter(navigation.place, journey, at));
	};
	const again = useAgain(() => void goOn());
	if (!here) return null;
	const { page, blocks } = here;
	const { sources } = session.store.given();
	const replaced = factsIn(blocks).flatMap(({ path }) =>
		sources[path]?.instead_of === undefined ? [] : [path],
	);

	return (
		<Frame back={previous(navigation.place, journey, at)}>
			<div className="od-stack od-stack--5">
				<Progress page={at + 1} of={journey.length} />
				{errors.lines.length > 0 ? (
					<ErrorSummary errors={errors.lines} attempt={errors.attempt} />
				) : null}
				<PageHeading
					title={`${textOf(page.title)} – ${textOf(session.bundle.definition.title)}`}
					hasErrors={errors.lines.length > 0}
					arrival={page.id}
					isLedOn={field !== undefined}
				>
					<Said text={page.title} />
				</PageHeading>
				{replaced.length > 0 ? <ReplacedNote paths={replaced} /> : null}
				{page.help ? (
					<p className="od-lede">
						<Said text={page.help} />
					</p>
				) : null}
				<PostForm
					does="continue"
					className="od-stack od-stack--6"
					noValidate
					onSubmit={(event) => {
						event.preventDefault();
						void goOn();
					}}
				>
					{at === 0 && session.store.given().consents?.length ? <RegisterConsents /> : null}
					<Blocks
						blocks={blocks}
						order={page.ask}
						isOnly={blocks.filter((block) => block.kind === "question").length === 1}
					/>
					<KnownNews blocks={blocks} />
					{isCut ? <LoadingShown isFailed again={again} /> : null}
					<div className="od-actions">
						<Button big type="submit" busy={isBusy ? say("saving") : undefined}>
							{say("continue")}
						</Button>
						{isPlain ? (
							// A link would leave what was typed behind.
							<Button kind="quiet" does="leave">
								{say("save_for_later")}
							</Button>
						) : (
							<ButtonLink
								kind="quiet"
								href={navigation.hrefOf({})}
								onClick={(event) => {
									event.preventDefault();
									void session.drafts.flush().then(onLeave);
								}}
							>
								{say("save_for_later")}
							</ButtonLink>
						)}
					</div>
				</PostForm>
			</div>
		</Frame>
	);
}

/** Where Continue leads. */
export function placeAfter(place: Place, journey: readonly JourneyPage[], at: number): Place {
	const following = journey[at + 1];
	if (place.back === "check" || !following) return { page: "check" };
	return { page: following.page.id };
}

function previous(place: Place, journey: readonly JourneyPage[], at: number): Place {
	if (place.back === "check") return { page: "check" };
	const before = journey[at - 1];
	return before ? { page: before.page.id } : {};
}

/** A Change link leads to the control itself. */
function useFocusOn(field: string | undefined): void {
	const fieldId = useFieldId();
	useEffect(() => {
		if (field === undefined) return;
		const id = fieldId(field);
		// A group is no control: its first question is.
		const control =
			document.getElementById(id) ?? document.querySelector<HTMLElement>(`[id^="${id}-"]`);
		control?.scrollIntoView({ block: "center" });
		control?.focus({ preventScroll: true });
	}, [field, fieldId]);
}
