import type { Definition } from "../../bundle/index.ts";
import { textIn } from "../../diagram/ways-on.ts";
import { element, textElement } from "../xml.ts";
import { diagramOf } from "./diagram.ts";
import { type Gap, gapsOf } from "./gaps.ts";
import { processOf } from "./process.ts";

/** A BPMN 2.0 file, and what of the procedure is not in it. */
export interface BpmnExport {
	readonly xml: string;
	readonly gaps: readonly Gap[];
}

/**
 * A procedure as BPMN 2.0 XML, with the places of our own picture as BPMN DI, so that other tools show it. Steps
 * become tasks of the kind that comes closest, outcomes and choices become sequence flows with conditions in FEEL,
 * deadlines with a consequence become timers on their task. What BPMN cannot say stands in `gaps`, and in the
 * process's documentation. Texts are those of the source language. The same definition gives the same bytes.
 *
 * @see BPMN 2.0.2, OMG formal/2013-12-09
 */
export function toBpmn(definition: Definition): BpmnExport {
	const language = definition.languages[0] ?? "en";
	const gaps = gapsOf(definition);
	const title = textIn(definition.title, language) ?? definition.procedure;
	const process = processOf(definition, language);
	const body = element(
		"definitions",
		{
			xmlns: "http://www.omg.org/spec/BPMN/20100524/MODEL",
			"xmlns:bpmndi": "http://www.omg.org/spec/BPMN/20100524/DI",
			"xmlns:dc": "http://www.omg.org/spec/DD/20100524/DC",
			"xmlns:di": "http://www.omg.org/spec/DD/20100524/DI",
			"xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
			id: "definitions",
			name: title,
			targetNamespace: `urn:onedoor:${definition.procedure}:${definition.edition}`,
			exporter: "Onedoor",
		},
		element(
			"process",
			{ id: definition.procedure, name: title, isExecutable: false },
			...(definition.help
				? [textElement("documentation", textIn(definition.help, language) ?? "")]
				: []),
			...gaps.map(({ sentence, ids }) =>
				textElement("documentation", `Not in BPMN: ${sentence}: ${ids.join(", ")}`),
			),
			...process.lanes,
			...process.elements,
		),
		diagramOf(definition, process, language),
	);
	return { xml: `${['<?xml version="1.0" encoding="UTF-8"?>', ...body].join("\n")}\n`, gaps };
}
