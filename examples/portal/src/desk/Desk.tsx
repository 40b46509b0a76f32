import "@onedoor/form-renderer/workplace.css";

import { loadRules, SkipLink } from "@onedoor/form-renderer/parts";
import { type ReactElement, useState } from "react";
import { Route, Switch } from "wouter";

import { isOfficer, useSession } from "../host/Session.tsx";
import { Connection } from "../shell/Connection.tsx";
import { Guarded } from "../shell/Guarded.tsx";
import { NotFound } from "../shell/NotFound.tsx";
import { Trouble } from "../shell/Trouble.tsx";
import { useBodyClass } from "../shell/use-body-class.ts";
import { useDeskWords } from "../words/index.ts";
import { DeskCase } from "./case/DeskCase.tsx";
import { DeskBar } from "./DeskBar.tsx";
import { HelpReceipt } from "./help/HelpReceipt.tsx";
import { HelpSomebody } from "./help/HelpSomebody.tsx";
import { Inbox } from "./Inbox.tsx";
import { NotAnOfficer } from "./NotAnOfficer.tsx";
import { DeskFillIn } from "./paper/DeskFillIn.tsx";
import { PaperCase } from "./paper/PaperCase.tsx";
import { QUEUES, type QueueId } from "./queues/queue.ts";
import { useQueues } from "./queues/use-queues.ts";
import { Rail } from "./Rail.tsx";

/** The officers' face, with all that rules are worked out by: an officer's forms stand between other things. */
export async function loadDesk(): Promise<typeof Desk> {
	await loadRules();
	return Desk;
}

function Desk(): ReactElement {
	useBodyClass("od od--dense");
	return (
		<Guarded>
			<Room />
		</Guarded>
	);
}

function Room(): ReactElement {
	const { shell } = useDeskWords();
	const { who } = useSession();
	const [role, setRole] = useState<string>();
	const desk = useQueues(role);
	const officer = isOfficer(who);
	return (
		<>
			<SkipLink to="main">{shell.skip}</SkipLink>
			<DeskBar role={role} onRole={setRole} />
			<Connection />
			<div className="od-desk">
				{officer ? <Rail queues={desk.queues} /> : null}
				<main className="od-main od-stack od-stack--5 pt-room" id="main" tabIndex={-1}>
					{!officer ? (
						<NotAnOfficer />
					) : desk.error !== undefined && desk.queues === undefined ? (
						<Trouble error={desk.error} onAgain={() => void desk.reload()} />
					) : (
						<Switch>
							<Route path="/desk/new">
								<PaperCase onChanged={desk.reload} />
							</Route>
							<Route path="/desk/help">
								<HelpSomebody onChanged={desk.reload} />
							</Route>
							<Route path="/desk/help/:id">{({ id }) => <HelpReceipt key={id} id={id} />}</Route>
							<Route path="/desk/receipts/:id">
								{({ id }) => <HelpReceipt key={id} id={id} />}
							</Route>
							<Route path="/desk/cases/:id">
								{({ id }) => <DeskCase key={id} id={id} role={role} onChanged={desk.reload} />}
							</Route>
							<Route path="/desk/cases/:id/:step/*?">
								{({ id, step }) => <DeskFillIn id={id} step={step} onChanged={desk.reload} />}
							</Route>
							<Route path="/desk/:queue?">
								{({ queue = "todo" }) =>
									isQueue(queue) ? <Inbox key={queue} queue={queue} desk={desk} /> : <NotFound />
								}
							</Route>
							<Route>
								<NotFound />
							</Route>
						</Switch>
					)}
				</main>
			</div>
		</>
	);
}

function isQueue(id: string): id is QueueId {
	return QUEUES.some((queue) => queue === id);
}
