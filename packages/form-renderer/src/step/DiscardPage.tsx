import { type FormEvent, type ReactElement, useState } from "react";

import { type Trouble, troubleOf } from "../form/case-client.ts";
import type { JourneyPage } from "../form/journey.ts";
import { Button, ButtonLink } from "../parts/Button.tsx";
import { PostForm } from "../parts/PostForm.tsx";
import { usePlain } from "../parts/plain.ts";
import { Said, useSay, useTextOf } from "../words/Speaking.tsx";
import { Frame } from "./Frame.tsx";
import { PageHeading } from "./PageHeading.tsx";
import { useStep } from "./StepContext.tsx";
import { TroubleNote } from "./TroubleNote.tsx";

/** Asks once more before a draft is thrown away, and says what is lost. */
export function DiscardPage({
	journey,
	onDiscarded,
}: {
	readonly journey: readonly JourneyPage[];
	readonly onDiscarded: () => void;
}): ReactElement {
	const { session, navigation } = useStep();
	const { bundle, client, view } = session;
	const say = useSay();
	const textOf = useTextOf();
	const [isBusy, setBusy] = useState(false);
	const [trouble, setTrouble] = useState<Trouble | undefined>(usePlain()?.trouble);
	const begun = journey.filter(({ state }) => state !== "untouched");

	const discard = async (event: FormEvent): Promise<void> => {
		event.preventDefault();
		if (isBusy) return;
		setBusy(true);
		setTrouble(undefined);
		const why = await client.discard?.(view.id).then(() => undefined, troubleOf);
		// Not there: it was thrown away already, and the answer was lost.
		if (why && !(why.kind === "refused" && why.status === 404)) {
			setBusy(false);
			return setTrouble(why);
		}
		await session.forget();
		onDiscarded();
	};

	return (
		<Frame back={{}}>
			<PostForm
				does="discard"
				className="od-stack od-stack--5"
				onSubmit={(event) => void discard(event)}
			>
				<PageHeading
					title={`${say("discard_title")} – ${textOf(bundle.definition.title)}`}
					arrival="discard"
				>
					{say("discard_title")}
				</PageHeading>
				<div className="od-card od-stack">
					<p>{say("discard_lost")}</p>
					<ul className="od-list">
						<li>
							{say("discard_typed")}
							{begun.length > 0 ? (
								<ul className="od-list small muted">
									{begun.map(({ page }) => (
										<li key={page.id}>
											<Said text={page.title} />
										</li>
									))}
								</ul>
							) : null}
						</li>
						<li>{say("discard_files")}</li>
						<li>{say("discard_number", { number: view.number })}</li>
					</ul>
					<p>{say("discard_stays")}</p>
				</div>
				{trouble ? <TroubleNote trouble={trouble} /> : null}
				<div className="od-actions">
					<Button big type="submit" busy={isBusy ? say("discarding") : undefined}>
						{say("discard_yes")}
					</Button>
					<ButtonLink
						kind="second"
						big
						href={navigation.hrefOf({})}
						onClick={(event) => {
							event.preventDefault();
							navigation.go({});
						}}
					>
						{say("discard_no")}
					</ButtonLink>
				</div>
			</PostForm>
		</Frame>
	);
}
