package dev.andon.proposals.web;

import dev.andon.proposals.ProposalBoard.Proposed;
import dev.andon.response.Incident;

/** All decisions of an incident's team. */
public record ProposalsPage(Incident incident, Proposed proposals) {}
