package dev.andon.contacts.web;

import java.util.List;

/** @param directoryIsEmpty whether there is nobody yet whom a tree could call */
public record TreesPage(List<TreeView> trees, boolean directoryIsEmpty) {}
