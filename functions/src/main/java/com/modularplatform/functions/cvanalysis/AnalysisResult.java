package com.modularplatform.functions.cvanalysis;

import com.modularplatform.domain.reading.Match;
import com.modularplatform.domain.reading.Requirements;

/** What an analysis found, as it lies in the object store. */
record AnalysisResult(Requirements requirements, Match match) {}
