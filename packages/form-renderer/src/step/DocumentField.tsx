import type { DocumentRequirement } from "@onedoor/dsl/bundle";
import type { ReactElement } from "react";
import { alternativesOf, documentValue, ownWays } from "../form/document-value.ts";
import { placeOfDocument } from "../form/file-place.ts";
import { sourceOf } from "../form/given.ts";
import { Choice } from "../parts/Choice.tsx";
import { Icon } from "../parts/Icon.tsx";
import { PaperWanted } from "../parts/PaperWanted.tsx";
import { usePlain } from "../parts/plain.ts";
import { errorId, hintId } from "../theme/field-id.ts";
import { FieldError, fieldClass } from "../theme/templates/FieldTemplate.tsx";
import { useFieldId } from "../theme/use-field-id.ts";
import { findingText } from "../words/finding-text.ts";
import { Said, useSay, useSpeaking } from "../words/Speaking.tsx";
import { NoFile } from "./NoFile.tsx";
import { PresentFromWallet } from "./PresentFromWallet.tsx";
import { SourceOf } from "./SourceOf.tsx";
import { useField, usePlanning, useStep, useStore } from "./StepContext.tsx";
import { takesPictures, Upload } from "./Upload.tsx";
import { WhereToBring } from "./WhereToBring.tsx";

export interface DocumentFieldProps {
	readonly document: DocumentRequirement;
}

/**
 * One piece of evidence. What a register already holds is said and not asked for; else the person chooses among the
 * alternatives, in the order the law prefers, and how to bring it.
 */
export function DocumentField({ document }: DocumentFieldProps): ReactElement {
	const { given, shape } = usePlanning();
	const store = useStore();
	const here = alternativesOf(document).filter((each) => shape.documents.has(each.path));
	const known = here.find((each) => sourceOf(given.sources, each.path));
	if (known) {
		const source = sourceOf(given.sources, known.path);
		return (
			<section className="od-card od-stack od-stack--2">
				<h2>
					<Said text={known.title} />
				</h2>
				<AlreadyHere />
				{source ? <SourceOf definition={store.definition} source={source} long /> : null}
			</section>
		);
	}
	return <DocumentAsked document={document} alternatives={here} />;
}

function AlreadyHere(): ReactElement {
	const say = useSay();
	return (
		<p className="od-row od-row--fixed od-row--top">
			<Icon name="okc" tint="ok" />
			{say("document_already_here")}
		</p>
	);
}

function DocumentAsked({
	document,
	alternatives,
}: {
	readonly document: DocumentRequirement;
	readonly alternatives: readonly DocumentRequirement[];
}): ReactElement {
	const store = useStore();
	const say = useSay();
	const id = useFieldId()(document.path);
	const { finding } = useField(document.path);
	const speaking = useSpeaking();
	const chosen = useChosen(document, alternatives);
	const describedBy = [
		...(document.help ? [hintId(id)] : []),
		...(finding ? [errorId(id)] : []),
	].join(" ");
	return (
		<fieldset className={fieldClass(finding?.severity)} aria-describedby={describedBy || undefined}>
			<legend className="od-legend od-legend--q">
				<Said text={document.title} />
				{document.if_missing === "warn" ? (
					<span className="plain muted"> {say("optional")}</span>
				) : null}
			</legend>
			{document.help ? (
				<p className="od-hint" id={hintId(id)}>
					<Said text={document.help} />
				</p>
			) : null}
			{finding ? (
				<FieldError id={errorId(id)} isAdvice={finding.severity === "warning"}>
					{findingText(store.definition, finding, speaking)}
				</FieldError>
			) : null}
			{alternatives.length > 1 ? (
				<div className="od-choices">
					{alternatives.map((each, at) => (
						<Alternative
							key={each.path}
							id={at === 0 ? id : `${id}-${at}`}
							document={document}
							alternative={each}
							isChosen={chosen === each}
						/>
					))}
				</div>
			) : chosen ? (
				<Ways requirement={chosen} id={id} error={finding ? errorId(id) : undefined} />
			) : null}
		</fieldset>
	);
}

/** The alternative that holds something, or the only one. */
function useChosen(
	document: DocumentRequirement,
	alternatives: readonly DocumentRequirement[],
): DocumentRequirement | undefined {
	const { value } = useField(document.path);
	if (!document.one_of) return alternatives[0];
	const members = typeof value === "object" && value !== null ? value : {};
	return (
		alternatives.find((each) => Object.hasOwn(members, each.id)) ??
		(alternatives.length === 1 ? alternatives[0] : undefined)
	);
}

function Alternative({
	id,
	document,
	alternative,
	isChosen,
}: {
	readonly id: string;
	readonly document: DocumentRequirement;
	readonly alternative: DocumentRequirement;
	readonly isChosen: boolean;
}): ReactElement {
	const group = useFieldId()(document.path);
	const store = useStore();
	// Without script the style sheet shows what belongs to the one that is chosen.
	const isPlain = usePlain() !== undefined;
	const [first] = ownWays(alternative, store.given().absent);
	return (
		<>
			<Choice
				type="radio"
				id={id}
				name={group}
				value={alternative.id}
				checked={isChosen}
				onChange={() =>
					store.set(document.path, { [alternative.id]: first ? { by: first, files: [] } : {} })
				}
				label={<Said text={alternative.title} />}
				hint={alternative.help ? <Said text={alternative.help} /> : undefined}
			/>
			{isChosen || isPlain ? (
				<div className="od-choice__more">
					<Ways requirement={alternative} id={`${id}-way`} />
				</div>
			) : null}
		</>
	);
}

/** Name of the choice how to bring it, by the id of the requirement. */
export function wayName(id: string): string {
	return `${id}-by`;
}

/** How to bring it: send a file now, show it later, hand it in. */
function Ways({
	requirement,
	id,
	error,
}: {
	readonly requirement: DocumentRequirement;
	readonly id: string;
	/** Id of what is wrong, where no choice of alternatives stands above that says it. */
	readonly error?: string | undefined;
}): ReactElement {
	const store = useStore();
	const say = useSay();
	const { value } = useField(requirement.path);
	const ways = ownWays(requirement, store.given().absent);
	// Only sending begins by itself: whoever shows it or hands it in later says so.
	const by = documentValue(value)?.by ?? (ways[0] === "upload" ? "upload" : undefined);
	const [only] = ways.length === 1 ? ways : [];
	const isPlain = usePlain() !== undefined;
	// Whoever types for somebody is at the office.
	const afterwards = useStep().forAnother ? undefined : <Afterwards />;
	const name = wayName(useFieldId()(requirement.path));
	return (
		<div className="od-stack od-stack--3">
			<PaperWanted
				document={requirement}
				signer={store.definition.roles[requirement.signed_by ?? ""]?.title}
			/>
			<PresentFromWallet requirement={requirement} />
			{ways.length > 1 ? (
				<fieldset>
					<legend className="od-label od-under">{say("document_how")}</legend>
					<div className="od-choices">
						{ways.map((way, at) => (
							<Choice
								key={way}
								type="radio"
								id={at === 0 ? id : `${id}-${way}`}
								name={name}
								value={way}
								checked={by === way}
								onChange={() => store.set(requirement.path, { by: way, files: [] })}
								label={say(`way_${way}`)}
								hint={way === "upload" ? undefined : afterwards}
							/>
						))}
					</div>
				</fieldset>
			) : null}
			{only !== undefined && only !== "upload" ? (
				<Choice
					type="checkbox"
					id={id}
					name={name}
					value={only}
					checked={by === only}
					onChange={({ target }) =>
						store.set(requirement.path, target.checked ? { by: only, files: [] } : undefined)
					}
					label={say(`way_${only}`)}
					hint={afterwards}
				/>
			) : null}
			{by === "upload" || (isPlain && ways.includes("upload")) ? (
				<Upload
					place={placeOfDocument(requirement)}
					id={ways.length > 1 ? `${id}-file` : id}
					error={error}
				/>
			) : null}
			{only === "upload" ? (
				<NoFile
					isPicture={takesPictures(requirement.types)}
					isOptional={requirement.if_missing === "warn"}
				/>
			) : null}
		</div>
	);
}

/** When and where one shows it or hands it in. */
function Afterwards(): ReactElement {
	const say = useSay();
	return (
		<>
			{say("way_after")}
			<br />
			<WhereToBring />
		</>
	);
}
