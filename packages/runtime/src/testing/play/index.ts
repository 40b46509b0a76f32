/**
 * A case played by hand on the real core, move by move, and the scenario that says the same. Needs no Node: it is what
 * the studio plays with.
 *
 * @packageDocumentation
 */

export { calendarOf } from "../../case/calendars.ts";
export type { Block } from "../../letters/markdown.ts";
export { renderNotice } from "../../letters/render-notice.ts";
export { runScenario } from "../run-scenarios.ts";
export type { Data, Filled } from "../scenario-form.ts";
export type { ScriptAct } from "../scenario-script.ts";
export type { World } from "../scenario-world.ts";
export { type Adoption, adopted } from "./adopted.ts";
export { type CameOut, cameOut, type Parting, partingOf, type WayTaken } from "./came-out.ts";
export { type Action, actionsIn, type Doable, doableIn, type Taking } from "./doable.ts";
export { draftOf, filledWith, typedBy } from "./draft.ts";
export { type Example, exampleIn, exampleOf } from "./example.ts";
export { type ExampleMessage, type ExampleWords, exampleMessage } from "./example-message.ts";
export type { Beginning, Move } from "./move.ts";
export { movesOf } from "./moves-of.ts";
export { movesUntil, type Played, play, type Turn } from "./play.ts";
export { recorded, type WrittenScenario } from "./record.ts";
export type { SimulatedRegisters } from "./simulated-registers.ts";
export { type Walk, type WalkedScenario, walkOf } from "./walk.ts";
