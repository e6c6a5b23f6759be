/**
 * node demo/browser/unpack-chromium.mjs: unpacks the Chromium of @sparticuz/chromium, and the libraries (nss, nspr, expat)
 * that a bare Linux lacks, into TMPDIR. A process of its own, since the package writes into that folder and changes the
 * environment of whoever loads it.
 */
import chromium from '@sparticuz/chromium';

await chromium.executablePath();
