package dev.andon.documents.web;

import dev.andon.documents.AppendixBoard;
import dev.andon.response.Incident;
import dev.andon.ui.Form;

/**
 * What is in an appendix.
 *
 * @param megabytes how much one item may have
 */
public record AppendixPage(Incident incident, AppendixBoard.State state, long megabytes, Form form) {}
