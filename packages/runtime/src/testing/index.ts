/**
 * For tests, the studio and the CLI: scenarios on the real core, a clock set by hand, the contract of stores.
 *
 * @packageDocumentation
 */

export { loadValidators } from "../case/load-validators.ts";
export { type Clock, type TestClock, testClock } from "../ports/clock.ts";
export { type CarrierSide, carrierContract } from "./contracts/carriers.ts";
export { type FilesSide, filesContract } from "./contracts/files.ts";
export {
	type IdentityUnderTest,
	identityContract,
	type SignedIn,
} from "./contracts/identity.ts";
export { type NotificationSide, notificationContract } from "./contracts/notification.ts";
export { type PaymentSide, paymentContract } from "./contracts/payment.ts";
export { type RegistersSide, registersContract } from "./contracts/registers.ts";
export { type RepositorySide, repositoryContract } from "./contracts/repository.ts";
export { type SignatureSide, signatureContract } from "./contracts/signature.ts";
export { type PaperWorth, type WalletSide, walletContract } from "./contracts/wallet.ts";
export { CutError, faulty, type Line, type Rates } from "./faults/faulty.ts";
export {
	type FaultOptions,
	type FaultReport,
	simulateFaults,
} from "./faults/simulate-faults.ts";
export { type Story, storyOf } from "./faults/story.ts";
export { Life, Turns } from "./faults/turns.ts";
export type { Journey } from "./journeys/journey.ts";
export {
	type JourneyOptions,
	type TestReport,
	testProcedure,
	type Unreached,
} from "./journeys/run-journeys.ts";
export type { StuckForm } from "./journeys/stuck-forms.ts";
export type { BetweenEditions, Edition } from "./moved-cases/between-editions.ts";
export { type Claim, counterExample, type Example } from "./moved-cases/counter-example.ts";
export { isReplayed } from "./moved-cases/replayed.ts";
export { type Bank, type BankFaults, type BankOptions, bank } from "./outside/bank.ts";
export type { BankBook, BankCharge } from "./outside/bank-book.ts";
export {
	type CarrierCallback,
	type CarrierServer,
	type CarrierServerOptions,
	carrier,
	type Parcel,
	type ParcelStatus,
} from "./outside/carrier.ts";
export { type Clamd, type ClamdFaults, clamd, EICAR } from "./outside/clamd.ts";
export {
	type CollectedSpan,
	type CollectedValue,
	type Collector,
	type CollectorFaults,
	collector,
} from "./outside/collector.ts";
export {
	type ReceivedCall,
	type Receiver,
	type ReceiverFaults,
	receiver,
} from "./outside/receiver.ts";
export type { BookedCall, BookedRead, RegisterBook } from "./outside/register-book.ts";
export {
	type RegisterFaults,
	type RegisterServer,
	type RegisterServerOptions,
	registerServer,
	type SeenRequest,
} from "./outside/register-server.ts";
export {
	type HeldPaper,
	type RepositoryFaults,
	type RepositoryServer,
	type RepositoryServerOptions,
	repositoryServer,
} from "./outside/repository-server.ts";
export {
	type S3Faults,
	type S3Server,
	type S3ServerOptions,
	s3Server,
} from "./outside/s3-server.ts";
export type { S3Keys } from "./outside/s3-signature.ts";
export { signReport } from "./outside/sign-report.ts";
export { replayRecorded } from "./replay/replay-recorded.ts";
export { replayScenarios } from "./replay/replay-scenarios.ts";
export type { ReplayDifference, Replayed } from "./replay/replayed.ts";
export { runScenarios, type ScenarioOptions } from "./run-scenarios.ts";
export type { Assumed } from "./simulation/assumed.ts";
export type { Chart, Series } from "./simulation/charts/chart.ts";
export { chartsOf } from "./simulation/charts/charts-of.ts";
export { drawChart } from "./simulation/charts/draw-chart.ts";
export { type RunElsewhere, runPart, type SimulationPart } from "./simulation/parts.ts";
export { type SimulateOptions, simulate } from "./simulation/simulate.ts";
export {
	type Compared,
	type Difference,
	type Side,
	simulateBoth,
} from "./simulation/simulate-both.ts";
export type { RoleFigures, Simulated, Spread, StepFigures } from "./simulation/simulated.ts";
export type { Tally } from "./simulation/tally.ts";
export { storageContract } from "./storage-contract.ts";
export { tellStories } from "./stories/tell-stories.ts";
export { withExample } from "./with-example.ts";
