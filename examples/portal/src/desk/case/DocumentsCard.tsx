import type { Definition, HeldFileView, SourceView } from "@onedoor/dsl/bundle";
import {
	Card,
	Icon,
	PaperWanted,
	SourceLine,
	useSpeaking,
	useTextOf,
} from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { client } from "../../host/client.ts";
import { tightMoment } from "../../locale/tight.ts";
import { useDeskWords } from "../../words/index.ts";
import type { HeldDocument } from "./documents.ts";
import { AskedNote, MarkButton, MarkNote } from "./MarkButton.tsx";
import { useMarks } from "./marks.ts";
import { own } from "./paths.ts";

export interface DocumentsCardProps {
	readonly definition: Definition;
	readonly caseId: string;
	readonly documents: readonly HeldDocument[];
	/** Uploads are an officer's, from paper. */
	readonly isScanned: boolean;
	/** Those that cannot be opened. */
	readonly heldBack: readonly HeldFileView[];
}

/** Papers of the file, each with how it came and a way to see it. */
export function DocumentsCard({
	definition,
	caseId,
	documents,
	isScanned,
	heldBack,
}: DocumentsCardProps): ReactElement | null {
	const { desk } = useDeskWords();
	if (documents.length === 0) return null;
	return (
		<Card
			flush
			title={desk.documents}
			aside={<span className="small muted">{desk.documentCount(documents.length)}</span>}
		>
			<ul className="od-docs">
				{documents.map((held) => (
					<Held
						key={held.path}
						definition={definition}
						caseId={caseId}
						held={held}
						isScanned={isScanned}
						heldBack={heldBack}
					/>
				))}
			</ul>
		</Card>
	);
}

interface HeldProps {
	readonly definition: Definition;
	readonly caseId: string;
	readonly held: HeldDocument;
	readonly isScanned: boolean;
	readonly heldBack: readonly HeldFileView[];
}

function Held({ definition, caseId, held, isScanned, heldBack }: HeldProps): ReactElement {
	const { desk } = useDeskWords();
	const textOf = useTextOf();
	const title = textOf(held.document.title);
	const { list } = useMarks();
	const marked = list.some(({ path }) => path === held.path);
	const register = held.document.satisfied_by.find(({ by }) => by === "register");
	const source =
		held.by === "register" && register?.by === "register" && register.source.kind === "register"
			? textOf(definition.registers[register.source.register]?.title)
			: isScanned && held.by === "upload"
				? desk.uploadedHere
				: (own(desk.bySource, held.by) ?? held.by);
	return (
		<li className={marked ? "is-marked" : undefined}>
			<span className="od-thumb" aria-hidden="true">
				<Icon name="doc" />
			</span>
			<div>
				<strong>{title}</strong>
				<SourceLine kind={held.by === "upload" ? "typed" : "register"}>{source}</SourceLine>
				<PaperWanted
					document={held.document}
					signer={own(definition.roles, held.document.signed_by ?? "")?.title}
				/>
				{held.isUnsigned ? <SourceLine kind="old">{desk.signatureMissing}</SourceLine> : null}
				<AskedNote path={held.path} />
				<RevokedSince source={held.source} />
				<Presented source={held.source} />
				{held.files.map((file, at) => {
					const back = heldBack.find((one) => one.file === file);
					if (back) return <HeldBack key={file} file={back} />;
					return (
						<a
							key={file}
							className="od-line-link small"
							href={client.fileUrl(caseId, file)}
							target="_blank"
							rel="noreferrer"
						>
							{desk.view} {held.files.length > 1 ? at + 1 : ""}
							<span className="od-hidden"> {title}</span>
						</a>
					);
				})}
			</div>
			<MarkButton path={held.path} title={title} />
			{marked ? (
				<div className="pt-why">
					<MarkNote path={held.path} />
				</div>
			) : null}
		</li>
	);
}

/** What the applicant cited is no longer in force: what follows from that is for the officer to say. */
function RevokedSince({
	source,
}: {
	readonly source: SourceView | undefined;
}): ReactElement | null {
	const { desk } = useDeskWords();
	const speaking = useSpeaking();
	if (source?.revoked_at === undefined) return null;
	return (
		<SourceLine kind="old">
			{desk.revokedSince(tightMoment(source.revoked_at, speaking))}
		</SourceLine>
	);
}

/** A file that nobody can open: it is being checked, or a virus was found in it. */
function HeldBack({ file: { name, state } }: { readonly file: HeldFileView }): ReactElement {
	const { desk } = useDeskWords();
	return (
		<p className="small">
			<Icon name={state === "infected" ? "bad" : "clock"} />
			<bdi>{name}</bdi>: {desk.fileHeld[state]}
		</p>
	);
}

/** Of an electronic document: who issued it, and what its owner disclosed. */
function Presented({ source }: { readonly source: SourceView | undefined }): ReactElement | null {
	const { desk } = useDeskWords();
	if (source?.presented === undefined) return null;
	const { issuer, claims } = source.presented;
	return (
		<>
			<p className="small">{desk.presented(issuer, source.from ?? "")}</p>
			{claims.map(({ name, value }) => (
				<p key={name} className="small muted">
					<bdi>{name}</bdi>: <bdi>{value}</bdi>
				</p>
			))}
		</>
	);
}
