import fc from 'fast-check';

/** Property tests try the same cases on every machine: a failure can be repeated, and nothing fails by chance. */
fc.configureGlobal({ seed: 20250408 });
