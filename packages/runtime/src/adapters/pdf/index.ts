/**
 * Letters as PDF/A-3.
 *
 * @packageDocumentation
 */

export { type PdfOptions, pdfPrinter } from "./pdf-printer.ts";
