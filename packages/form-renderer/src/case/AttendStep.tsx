import type { Bundle, CaseView, TaskView } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";
import { type ReactElement, useCallback, useEffect, useState } from "react";

import { type Appointment, type CaseClient, type Trouble, troubleOf } from "../form/case-client.ts";
import { Note } from "../parts/Note.tsx";
import { usePlain } from "../parts/plain.ts";
import { TroubleNote } from "../step/TroubleNote.tsx";
import { formatMoment } from "../words/format.ts";
import { Said, useSay, useSpeaking } from "../words/Speaking.tsx";
import { StepHead } from "./CaseHead.tsx";
import { ChooseTime } from "./ChooseTime.tsx";

export interface AttendStepProps {
	readonly bundle: Bundle;
	readonly view: CaseView;
	/** The open `attend` task. */
	readonly task: TaskView;
	readonly client: CaseClient;
	readonly onView: (view: CaseView) => void;
}

/** Why one has to come, where, and when: chosen here where the person may choose. */
export function AttendStep({ bundle, view, task, client, onView }: AttendStepProps): ReactElement {
	const say = useSay();
	const speaking = useSpeaking();
	const { definition } = bundle;
	const step = stepAt(definition, task.step);
	const rule = step?.does === "attend" ? definition.offices[step.at] : undefined;
	const office = definition.office_kinds[rule?.kind ?? ""]?.title;
	const mayChoose =
		client.appointment !== undefined &&
		task.appointment?.by === "chosen" &&
		task.appointment.role === task.role;
	const plain = usePlain();
	const [appointment, setAppointment] = useState<Appointment | undefined>(plain?.appointment);
	const [trouble, setTrouble] = useState<Trouble | undefined>(plain?.trouble);

	const load = useCallback(async () => {
		try {
			setAppointment(await client.appointment?.(view.id, task.step));
		} catch (error) {
			setTrouble(troubleOf(error));
		}
	}, [client, view.id, task.step]);
	useEffect(() => {
		if (mayChoose) void load();
	}, [mayChoose, load]);

	const book = async (at: string): Promise<void> => {
		setTrouble(undefined);
		try {
			setAppointment(await client.book?.(view.id, task.step, at));
			onView(await client.getCase(view.id));
		} catch (error) {
			setTrouble(troubleOf(error));
			await load();
		}
	};

	const at = appointment?.at ?? task.appointment?.at;
	return (
		<div className="od-stack od-stack--5 od-top">
			<StepHead definition={definition} view={view} task={task} step={step} />
			{step?.does === "attend" ? (
				<div>
					<p>
						<Said text={step.because} />
					</p>
					{office ? (
						<p>
							<strong>
								<Said text={office} />
							</strong>
						</p>
					) : null}
				</div>
			) : null}
			{at ? (
				<Note kind="ok" icon="clock">
					<p>
						<strong>{say("booked_for", { when: formatMoment(at, speaking) })}</strong>
					</p>
				</Note>
			) : mayChoose ? null : (
				<Note kind="info">
					<p>{say("time_is_set_later")}</p>
				</Note>
			)}
			{trouble ? <TroubleNote trouble={trouble} /> : null}
			{mayChoose && appointment ? (
				<ChooseTime free={appointment.free} isBooked={at !== undefined} onBook={book} />
			) : null}
		</div>
	);
}
