@org.jspecify.annotations.NullMarked
package dev.andon.whys.web;
