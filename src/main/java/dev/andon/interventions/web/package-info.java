@org.jspecify.annotations.NullMarked
package dev.andon.interventions.web;
