import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";
import { askedTwice } from "./asked-twice.ts";
import { askedUnused } from "./asked-unused.ts";
import { calendarTooShort } from "./calendar-too-short.ts";
import { choices } from "./choices.ts";
import { clockNeverStarts } from "./clock-never-starts.ts";
import { codeRetired } from "./code-retired.ts";
import { deadlines } from "./deadlines.ts";
import { dependsOnItself } from "./depends-on-itself.ts";
import { documentUnanswerable } from "./document-unanswerable.ts";
import { endMissing } from "./end-missing.ts";
import { actionNeverPossible } from "./graph/action-never-possible.ts";
import { clockStartsTwice } from "./graph/clock-starts-twice.ts";
import { conditionFixed } from "./graph/condition-fixed.ts";
import { loopUnbounded } from "./graph/loop-unbounded.ts";
import { neverJoins } from "./graph/never-joins.ts";
import { outcomesAllForbidden } from "./graph/outcomes-all-forbidden.ts";
import { whenWithoutBranch } from "./graph/when-without-branch.ts";
import { leadsBack } from "./leads-back.ts";
import { citationMissing } from "./lifecycle/citation-missing.ts";
import { nothingToChoose } from "./lifecycle/nothing-to-choose.ts";
import { offeredNever } from "./lifecycle/offered-never.ts";
import { retiredOffered } from "./lifecycle/retired-offered.ts";
import { reviewBeforeEdition } from "./lifecycle/review-before-edition.ts";
import { listInList } from "./list-in-list.ts";
import { MONEY } from "./money/index.ts";
import { nearNames } from "./near-names.ts";
import { neverAsked } from "./never-asked.ts";
import { overrides } from "./overrides.ts";
import { channels } from "./people/channels.ts";
import { citizenDecides } from "./people/citizen-decides.ts";
import { confirmedByLetter } from "./people/confirmed-by-letter.ts";
import { dataSeen } from "./people/data-seen.ts";
import { handOvers } from "./people/hand-overs.ts";
import { nobodyActs } from "./people/nobody-acts.ts";
import { notFoundYet } from "./people/not-found-yet.ts";
import { officeBeforeAsked } from "./people/office-before-asked.ts";
import { officeUnits } from "./people/office-units.ts";
import { refusals } from "./people/refusals.ts";
import { separation } from "./people/separation.ts";
import { signIn } from "./people/sign-in.ts";
import { signatures } from "./people/signatures.ts";
import { readBeforeDone } from "./read-before-done.ts";
import { refusedByMachine } from "./refused-by-machine.ts";
import { ruleTypes } from "./rule-types.ts";
import { shownBeforeAsked } from "./shown-before-asked.ts";
import { sourceUnfit } from "./source-unfit.ts";
import { stepDeadEnd } from "./step-dead-end.ts";
import { stepUnreachable } from "./step-unreachable.ts";
import { targetOutOfReach } from "./target-out-of-reach.ts";
import { byWhenClosed } from "./time/by-when-closed.ts";
import { calendarNeverOpen } from "./time/calendar-never-open.ts";
import { clockOutlives } from "./time/clock-outlives.ts";
import { daysInForce } from "./time/days-in-force.ts";
import { extendsNothing } from "./time/extends-nothing.ts";
import { neverWaits } from "./time/never-waits.ts";
import { restartsTooLate } from "./time/restarts-too-late.ts";
import { stopWithoutLimit } from "./time/stop-without-limit.ts";
import { totalTooShort } from "./time/total-too-short.ts";
import { warningOutsideTime } from "./time/warning-outside-time.ts";
import { valuesGiven } from "./values-given.ts";
import { whenBeforeAsked } from "./when-before-asked.ts";
import { limitNotPromised } from "./words/limit-not-promised.ts";
import { mentionOfNothing } from "./words/mention-of-nothing.ts";
import { mentionOutsideItem } from "./words/mention-outside-item.ts";
import { titleTwice } from "./words/title-twice.ts";

/** A rule reads the facts and says what is wrong; it changes nothing and needs no other rule. */
export type CheckRule = (facts: DefinitionFacts) => readonly CheckFinding[];

/** What a rule says and reads, by types. */
export const TYPING: readonly CheckRule[] = [dependsOnItself, listInList, ruleTypes, sourceUnfit];

/** What is proved of the whole procedure. */
export const PROOFS: readonly CheckRule[] = [
	stepUnreachable,
	stepDeadEnd,
	neverJoins,
	actionNeverPossible,
	whenWithoutBranch,
	leadsBack,
	endMissing,
	deadlines,
	clockNeverStarts,
	overrides,
	refusedByMachine,
	choices,
	outcomesAllForbidden,
	conditionFixed,
	loopUnbounded,
	clockStartsTwice,
	calendarTooShort,
	codeRetired,
	shownBeforeAsked,
	whenBeforeAsked,
	readBeforeDone,
	valuesGiven,
	askedUnused,
	askedTwice,
	nearNames,
	neverAsked,
	documentUnanswerable,
	targetOutOfReach,
	...MONEY,
	retiredOffered,
	nothingToChoose,
	reviewBeforeEdition,
	offeredNever,
	citationMissing,
	titleTwice,
	mentionOutsideItem,
	mentionOfNothing,
	limitNotPromised,
	warningOutsideTime,
	totalTooShort,
	stopWithoutLimit,
	neverWaits,
	byWhenClosed,
	calendarNeverOpen,
	extendsNothing,
	clockOutlives,
	restartsTooLate,
	daysInForce,
	citizenDecides,
	separation,
	dataSeen,
	confirmedByLetter,
	nobodyActs,
	officeBeforeAsked,
	officeUnits,
	handOvers,
	notFoundYet,
	channels,
	signIn,
	signatures,
	refusals,
];
